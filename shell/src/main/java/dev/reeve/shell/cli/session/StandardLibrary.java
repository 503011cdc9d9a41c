package dev.reeve.shell.cli.session;

import dev.reeve.library.Library;
import dev.reeve.library.Manifest;
import dev.reeve.library.ManifestReader;
import dev.reeve.library.store.Shelf.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The scripts that come with Reeve, in its own jar: run by name, trusted as Reeve itself is. */
final class StandardLibrary {
  /** Its name. */
  static final String NAME = "standard";

  static final Shipped SHIPPED = new Shipped(NAME, StandardLibrary::read);

  private static final String FOLDER = "/dev/reeve/shell/standard/";

  private StandardLibrary() {}

  private static Library read() {
    try (InputStream in = StandardLibrary.class.getResourceAsStream(FOLDER + Manifest.FILE)) {
      if (in == null) {
        throw new IllegalStateException("this build of Reeve has no standard library");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Library(
          ManifestReader.parse(text, Manifest.FILE),
          "",
          path -> Optional.ofNullable(StandardLibrary.class.getResource(FOLDER + path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
