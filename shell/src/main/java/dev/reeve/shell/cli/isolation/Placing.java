package dev.reeve.shell.cli.isolation;

import dev.reeve.engine.Runs;
import dev.reeve.engine.isolation.Bubblewrap;
import dev.reeve.engine.isolation.Cell;
import dev.reeve.engine.isolation.Isolation;
import dev.reeve.engine.isolation.JavaScripts;
import dev.reeve.library.Library;
import dev.reeve.library.LibraryException;
import dev.reeve.library.Tree;
import dev.reeve.library.store.Shelf;
import dev.reeve.library.store.Shelf.Found;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Placement;
import dev.reeve.shell.cli.session.Shelves;
import dev.reeve.shell.cli.simulator.DemoProfiles;
import dev.reeve.shell.jshell.JavaMain;
import dev.reeve.shell.jshell.WholeJdk;
import dev.reeve.shell.output.format.SafeText;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides where a script runs. One's own, those that come with Reeve, and those of a library that
 * an accepted key signed and this user accepted run in this process. Others run isolated; where
 * that can't be had, on the simulator alone; with {@code --trust}, as oneself.
 */
public final class Placing {
  private final Console console;
  private final GlobalOptions options;
  private final Shelves shelves;

  /** Decides for a command with those options. */
  public Placing(Console console, GlobalOptions options) {
    this.console = console;
    this.options = options;
    this.shelves = new Shelves(console);
  }

  /** All libraries that are pinned and unchanged, accepted or not: to be read, not to be run. */
  public Shelf readable() {
    return shelves.shelf(true);
  }

  /**
   * Where a script is to run.
   *
   * @param word as it is asked for, e.g. {@code acme/audit}
   * @param found its library's, where it has one; from {@code readable}
   * @param trust whether it runs as oneself whatever it is
   * @throws LibraryException when it may run nowhere
   */
  public Placement of(String word, Optional<Found> found, Shelf readable, boolean trust) {
    if (found.isEmpty()) {
      return own(word, trust);
    }
    Library library = found.get().library();
    Map<String, Path> folders = readable.folders(library.name());
    Optional<String> doubt = trust ? Optional.empty() : doubt(library, folders);
    return doubt.isEmpty()
        ? here(word, trust)
        : apart(new Doubted(word, found.get(), folders, doubt.get()), readable);
  }

  /** Groovy in this process; Java in one of its own, which asks this one for every call. */
  private Placement own(String script, boolean trust) {
    Shelf shelf = shelves.shelf(trust);
    if (!JavaScripts.named(script)) {
      return Placement.here(shelf);
    }
    WholeJdk.needed("for " + script);
    return new Placement(shelf, new JavaScripts(classPath(), JavaMain.class.getName()), false);
  }

  /** With what its library depends on as strictly looked at; its reach holds. */
  private Placement here(String word, boolean trust) {
    Shelf shelf = shelves.shelf(trust);
    shelf.script(word);
    return Placement.here(shelf);
  }

  /**
   * Where a script that began is to go on: decided anew.
   *
   * @throws LibraryException when it is a library's that has changed meanwhile
   */
  public Placement again(Runs.Script script, boolean trust) {
    String word = script.name().replaceFirst("\\.groovy$", "");
    if (script.path().isPresent() || !word.matches(Shelf.SCRIPT)) {
      return own(script.name(), trust);
    }
    Shelf readable = readable();
    Found found = readable.script(word);
    if (!found.text().equals(script.text())) {
      throw LibraryException.refused(
          word + " has changed since the run began",
          "for library " + found.library().name() + " " + found.library().manifest().version(),
          "run it anew; nothing was sent");
    }
    return of(word, Optional.of(found), readable, trust);
  }

  private record Doubted(String word, Found found, Map<String, Path> folders, String why) {
    Library library() {
      return found.library();
    }
  }

  /** Why nobody vouches for a library, one clause. */
  private Optional<String> doubt(Library library, Map<String, Path> folders) {
    Path folder = folders.get(library.name());
    if (folder == null) {
      return Optional.empty();
    }
    if (!shelves.acceptances().accepted(library.name(), library.digest())) {
      return Optional.of("not accepted yet");
    }
    var signature = shelves.signing().of(folder, Tree.of(folder));
    return signature.accepted() ? Optional.empty() : Optional.of(signature.text());
  }

  private Placement apart(Doubted script, Shelf readable) {
    Bubblewrap.Look look = Bubblewrap.look(console.environment().getOrDefault("PATH", ""));
    if (look.sandbox().isPresent()) {
      say(script.word() + " runs isolated: " + script.library().name() + " is " + script.why());
      Cell cell =
          Cell.of(
              script.word(),
              script.library(),
              script.folders(),
              look.sandbox().get().java(classPath(), IsolatedMain.class.getName()));
      String name = script.found().name();
      return new Placement(
          readable, asked -> asked.equals(name) ? Optional.of(cell) : Optional.empty(), false);
    }
    if (!demo()) {
      throw refused(script, look.text());
    }
    say(
        script.word()
            + " is not isolated here, for "
            + look.text()
            + ": it calls the simulator alone, and can do with this machine what you can do");
    return new Placement(readable, Isolation.NONE, true);
  }

  private boolean demo() {
    String named = console.environment().getOrDefault("REEVE_PROFILE", "");
    return options.profile().orElse(named).equals(DemoProfiles.NAME);
  }

  private static LibraryException refused(Doubted script, String why) {
    Library library = script.library();
    return LibraryException.refused(
        script.word()
            + " does not run here: "
            + library.name()
            + " is "
            + script.why()
            + ", and it can't be isolated, for "
            + why,
        "for "
            + library.name()
            + " "
            + library.manifest().version()
            + ", sha256 "
            + library.digest(),
        "try it on the simulator with -p demo, or read it and run it as yourself with --trust;"
            + " reeve doctor says what isolation needs");
  }

  private void say(String line) {
    if (!options.quiet()) {
      console.err().println(SafeText.of(line));
      console.err().flush();
    }
  }

  private static List<Path> classPath() {
    List<Path> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (!part.isBlank() && Files.exists(Path.of(part))) {
        parts.add(Path.of(part).toAbsolutePath());
      }
    }
    return parts;
  }
}
