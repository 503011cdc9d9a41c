package dev.reeve.script.plain;

import dev.reeve.value.FileValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file that an API returned: {@code save(path)}, {@code text()}, {@code rows()}. */
public final class FileObject implements Held {
  private final FileValue file;

  /** Shows that file. */
  public FileObject(FileValue file) {
    this.file = file;
  }

  @Override
  public FileValue held() {
    return file;
  }

  /** The name the vendor gave it. */
  public String getName() {
    return file.name();
  }

  /** As received, e.g. {@code text/csv}. */
  public String getMediaType() {
    return file.mediaType();
  }

  /** Writes it to a file, replacing one, and returns the path. */
  public Path save(Object path) {
    try {
      return file.save(path.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole as text. */
  public String text() {
    try {
      return file.text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "file " + file.name() + " (" + file.mediaType() + ")";
  }
}
