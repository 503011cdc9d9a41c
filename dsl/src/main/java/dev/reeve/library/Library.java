package dev.reeve.library;

import dev.reeve.errors.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A library that may be run: verified and accepted.
 *
 * @param manifest what it says of itself
 * @param digest SHA-256 of its tree; empty for one that comes with Reeve
 * @param sources its files
 */
public record Library(Manifest manifest, String digest, Sources sources) {

  /** The files of a library. */
  @FunctionalInterface
  public interface Sources {

    /** The file at a path with forward slashes, if there is one. */
    Optional<URL> at(String path);

    /** The files of a folder. */
    static Sources of(Path folder) {
      return path -> {
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file)
            ? Optional.of(url(file))
            : Optional.empty();
      };
    }

    private static URL url(Path file) {
      try {
        return file.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  /** The package of the classes of a library of that name. */
  public static String packageOf(String name) {
    return name.replace('-', '_');
  }

  /** Its name. */
  public String name() {
    return manifest.name();
  }

  /**
   * The text of one of its scripts.
   *
   * @param script as the manifest names it, e.g. {@code audit}
   * @throws LibraryException when the manifest names none so, or its file is missing
   */
  public String script(String script) {
    if (!manifest.scripts().containsKey(script)) {
      String hint = Nearest.hint(script, manifest.scripts().keySet());
      throw LibraryException.wrong(
          "library " + name() + " has no script " + script,
          "for " + name() + "/" + script,
          hint.isEmpty() ? "reeve library list " + name() + " shows its scripts" : hint);
    }
    URL file =
        sources
            .at(script + ".groovy")
            .orElseThrow(
                () ->
                    LibraryException.refused(
                        "library " + name() + " names a script that it does not have",
                        "for " + script + ".groovy",
                        "tell its author"));
    return text(file);
  }

  /** The source of one of its helper classes, e.g. {@code acme.Naming} in src/acme. */
  public Optional<URL> type(String type) {
    return sources.at("src/" + type.replace('.', '/') + ".groovy");
  }

  private static String text(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw LibraryException.failed(
          "the script cannot be read", "in " + file, "look at its permissions", e);
    }
  }
}
