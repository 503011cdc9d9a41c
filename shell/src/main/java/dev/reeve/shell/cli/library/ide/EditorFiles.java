package dev.reeve.shell.cli.library.ide;

import dev.reeve.engine.Engine;
import dev.reeve.library.LibraryException;
import dev.reeve.library.store.Archive;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes all of it into a folder: {@code .reeve-ide} with what IntelliJ and language servers read,
 * {@code .vscode/reeve.code-snippets}. The same bytes from the same documents; git ignores them.
 */
public final class EditorFiles {
  /** Where most of it goes; no part of a library. */
  public static final String FOLDER = ".reeve-ide";

  private static final String TRANSFORM = "dev.reeve.script.editor.EditorScripts";

  private final Engine engine;
  private final Map<String, String> files = new TreeMap<>();

  /** Files from the documents of that engine. */
  public EditorFiles(Engine engine) {
    this.engine = engine;
  }

  /**
   * Writes them, in the place of what an earlier version wrote.
   *
   * @param folder a library's or a project's
   */
  public void write(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw LibraryException.wrong(
          "there is no folder " + folder, "for reeve library ide", "name one that exists");
    }
    collect();
    try {
      delete(folder.resolve(FOLDER));
      for (Map.Entry<String, String> each : files.entrySet()) {
        Path file = folder.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, each.getValue());
      }
      jar(folder.resolve(FOLDER + "/vscode/reeve-ide.jar"));
    } catch (IOException e) {
      throw LibraryException.failed(
          "the completion hints cannot be written", "in " + folder, "look at the permissions", e);
    }
  }

  /** What is told after that: where it is, and the one thing to do in each editor. */
  public static List<String> told(Path folder) {
    Path hints = folder.resolve(FOLDER);
    Path jar = hints.resolve("vscode/reeve-ide.jar").toAbsolutePath();
    return List.of(
        hints + " and " + folder.resolve(".vscode/reeve.code-snippets") + " are written",
        "IntelliJ: mark " + hints.resolve("intellij") + " as a Sources Root",
        "VS Code: the snippets work at once; a Groovy language server wants in its settings",
        "  \"groovy.classpath\": [\"" + jar + "\"]");
  }

  private void collect() {
    List<Vendor> vendors = engine.vendors().stream().map(engine::vendor).toList();
    Snippets snippets = new Snippets();
    intellij("scripts.gdsl", Gdsl.scripts(vendors));
    vscode("Words.groovy", Sources.words(vendors));
    Words.TYPES.forEach((name, text) -> intellij(name + ".groovy", text));
    String results = "package " + Gdsl.PACKAGE + "\n\n";
    intellij("reeve/idea/Results.groovy", results + Sources.RESULTS);
    for (Vendor vendor : vendors) {
      List<Kind> kinds = Kind.of(vendor);
      intellij(vendor.name() + ".gdsl", Gdsl.vendor(vendor, kinds));
      intellij("reeve/idea/" + vendor.name() + ".groovy", Gdsl.classes(kinds));
      vscode(vendor.name() + ".groovy", Sources.vendor(vendor, kinds));
      snippets.add(vendor, kinds);
    }
    files.put(".vscode/reeve.code-snippets", snippets.text());
    files.put(FOLDER + "/.gitignore", "*\n");
    files.put(".vscode/.gitignore", "/.gitignore\n/reeve.code-snippets\n");
  }

  private void intellij(String name, String text) {
    files.put(FOLDER + "/intellij/" + name, text);
  }

  private void vscode(String name, String text) {
    files.put(FOLDER + "/vscode/reeve/code/" + name, text);
  }

  /** The transform that lets scripts extend the words, for the class path of a language server. */
  private static void jar(Path jar) throws IOException {
    Path work = Files.createTempDirectory("reeve-ide");
    try {
      String type = TRANSFORM.replace('.', '/') + ".class";
      Path services = work.resolve("META-INF/services");
      Files.createDirectories(services);
      Files.writeString(
          services.resolve("org.codehaus.groovy.transform.ASTTransformation"),
          TRANSFORM + "\n",
          StandardCharsets.UTF_8);
      Files.createDirectories(work.resolve(type).getParent());
      for (String each : List.of(type, type.replace(".class", "$1.class"))) {
        try (InputStream in = EditorFiles.class.getResourceAsStream("/" + each)) {
          byte[] bytes = java.util.Objects.requireNonNull(in, each).readAllBytes();
          Files.write(work.resolve(each), bytes);
        }
      }
      Archive.pack(work, jar);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
