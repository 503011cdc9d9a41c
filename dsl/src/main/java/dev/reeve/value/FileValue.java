package dev.reeve.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that an API returned: CSV, a script, a certificate.
 *
 * @param name the name the vendor gave it, or one made of the operation
 * @param mediaType as received
 * @param content opens its bytes
 */
public record FileValue(String name, String mediaType, Content content) {

  /** Opens the bytes; may be called again. */
  public interface Content {
    /** A new stream over all bytes. */
    InputStream open() throws IOException;
  }

  /** Writes it to a file, replacing one, and returns the path. */
  public Path save(String path) throws IOException {
    Path target = Path.of(path);
    try (InputStream in = content.open()) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  /** The whole as text. */
  public String text() throws IOException {
    try (InputStream in = content.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
