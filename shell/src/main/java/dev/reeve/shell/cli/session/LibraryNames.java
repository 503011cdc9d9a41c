package dev.reeve.shell.cli.session;

import dev.reeve.completion.ScriptNames;
import dev.reeve.engine.Engine;
import dev.reeve.engine.ScriptHead;
import dev.reeve.errors.ReeveException;
import dev.reeve.library.store.Shelf;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Names for completion, from manifests and the heads of scripts. The locks are looked at anew each
 * time; what is not as pinned has no names, and nothing is ever run.
 */
public final class LibraryNames implements ScriptNames {
  private final Engine engine;
  private final Supplier<Shelf> shelf;

  /** Names of that shelf's libraries; the engine reads the heads of scripts. */
  public LibraryNames(Engine engine, Supplier<Shelf> shelf) {
    this.engine = engine;
    this.shelf = shelf;
  }

  @Override
  public Map<String, String> scripts(String start) {
    Map<String, String> all = libraryScripts();
    libraries().forEach(name -> all.putIfAbsent(name, "library"));
    files(start).forEach(each -> all.putIfAbsent(each, ""));
    return all;
  }

  /** Names of the scripts of libraries alone, each with its line. */
  public Map<String, String> libraryScripts() {
    try {
      return new TreeMap<>(shelf.get().scripts());
    } catch (ReeveException brokenLock) {
      return new TreeMap<>();
    }
  }

  /** Names of the pinned libraries; none where the lock cannot be read: its use tells that. */
  public List<String> libraries() {
    try {
      return shelf.get().libraries();
    } catch (ReeveException brokenLock) {
      return List.of();
    }
  }

  private static List<String> files(String start) {
    int cut = start.lastIndexOf('/') + 1;
    Path folder = Path.of(cut == 0 ? "." : start.substring(0, cut));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> Files.isDirectory(each) || each.toString().endsWith(".groovy"))
          .map(each -> start.substring(0, cut) + name(each))
          .filter(each -> each.startsWith(start) && !each.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | SecurityException noFolder) {
      return List.of();
    }
  }

  private static String name(Path file) {
    return file.getFileName() + (Files.isDirectory(file) ? File.separator : "");
  }

  @Override
  public List<Option> options(String script) {
    try {
      Path file = Path.of(script);
      if (Files.isRegularFile(file)) {
        return options(script, Files.readString(file));
      }
      Shelf.Found found = shelf.get().script(script);
      return options(found.name(), found.text());
    } catch (ReeveException | IOException | IllegalArgumentException unreadable) {
      return List.of();
    }
  }

  private List<Option> options(String name, String text) {
    return engine.describe(name, text, List.of()).options().stream()
        .map(LibraryNames::option)
        .toList();
  }

  private static Option option(ScriptHead.Option option) {
    String type = option.values().isEmpty() ? option.type() : String.join("|", option.values());
    String help = option.help().isEmpty() ? type : type + ": " + option.help();
    boolean flag = option.type().equals("boolean");
    return new Option(
        option.name(),
        flag,
        option.required(),
        option.required() ? "required, " + help : help,
        option.values());
  }

  @Override
  public List<String> types() {
    try {
      return shelf.get().types();
    } catch (ReeveException brokenLock) {
      return List.of();
    }
  }
}
