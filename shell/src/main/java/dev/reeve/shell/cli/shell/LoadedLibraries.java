package dev.reeve.shell.cli.shell;

import dev.reeve.library.Library;
import dev.reeve.library.store.Shelf;
import dev.reeve.shell.repl.command.Loads;
import java.util.ArrayList;
import java.util.List;

/** Libraries for {@code /load}: verified and accepted before anything of them is handed out. */
final class LoadedLibraries implements Loads {
  private final Shelf shelf;

  LoadedLibraries(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public boolean hasScript(String word) {
    return word.matches("[A-Za-z][\\w-]*(/[\\w-]+)+");
  }

  @Override
  public Script script(String word) {
    Shelf.Found found = shelf.script(word);
    return new Script(found.name(), found.text());
  }

  @Override
  public boolean has(String word) {
    return shelf.has(word);
  }

  @Override
  public Whole library(String word) {
    Library library = shelf.library(word);
    String within = Library.packageOf(word) + ".";
    List<String> types = shelf.types().stream().filter(each -> each.startsWith(within)).toList();
    List<String> lines = new ArrayList<>();
    lines.add(word + " " + library.manifest().version() + ": " + told(types));
    shelf.scriptsOf(word).forEach((name, line) -> lines.add("  /load " + name + "  " + line));
    return new Whole(types.stream().map(each -> "import " + each).toList(), lines);
  }

  private static String told(List<String> types) {
    List<String> names =
        types.stream().map(each -> each.substring(each.lastIndexOf('.') + 1)).toList();
    return names.isEmpty() ? "no classes" : "imported " + String.join(", ", names);
  }
}
