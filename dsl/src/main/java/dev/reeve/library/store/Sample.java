package dev.reeve.library.store;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A library to start from: a script, a class beside it, and a spec that is green. */
public final class Sample {
  private static final String NAMED = "NAME";

  private Sample() {}

  /**
   * Writes it.
   *
   * @param name the library's: letters, digits and underscores
   * @param folder made where it is missing; refused where it holds anything
   */
  public static void write(String name, Path folder) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw LibraryException.wrong(
          "'" + name + "' is no name of a library",
          "for reeve library init",
          "write small letters, digits and _; classes are imported by it");
    }
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw LibraryException.wrong(
              "the folder is not empty", "in " + folder, "name one that is, or a new one");
        }
      }
      for (Map.Entry<String, String> each : files(name).entrySet()) {
        Path file = folder.resolve(each.getKey());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, each.getValue());
      }
    } catch (IOException e) {
      throw LibraryException.failed(
          "the library cannot be written", "in " + folder, "look at the permissions", e);
    }
  }

  private static Map<String, String> files(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String path :
        new String[] {
          Manifest.FILE, "networks.groovy", "src/NAME/Naming.groovy", "spec/NetworksSpec.groovy"
        }) {
      files.put(path.replace(NAMED, name), text(path).replace(NAMED, name));
    }
    return files;
  }

  private static String text(String path) throws IOException {
    String resource = "sample/" + path.substring(path.lastIndexOf('/') + 1) + ".txt";
    try (InputStream in = Sample.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
