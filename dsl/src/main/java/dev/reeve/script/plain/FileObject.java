package dev.reeve.script.plain;

import dev.reeve.value.FileValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A file that an API returned: {@code save(path)}, {@code text()}, {@code rows()}. */
public final class FileObject implements Held {
  private final FileValue file;
  private final Function<String, List<Map<String, String>>> csv;

  /** Shows that file; {@code csv} reads its rows. */
  public FileObject(FileValue file, Function<String, List<Map<String, String>>> csv) {
    this.file = file;
    this.csv = csv;
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

  /** The rows of a CSV file by column name. */
  public List<Map<String, String>> rows() {
    return csv.apply(text());
  }

  @Override
  public String toString() {
    return "file " + file.name() + " (" + file.mediaType() + ")";
  }
}
