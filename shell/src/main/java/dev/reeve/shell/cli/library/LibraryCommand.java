package dev.reeve.shell.cli.library;

import dev.reeve.engine.Engine;
import dev.reeve.library.LibraryException;
import dev.reeve.library.Locked;
import dev.reeve.library.Origin;
import dev.reeve.library.store.Libraries;
import dev.reeve.library.store.Sample;
import dev.reeve.shell.cli.library.ide.EditorFiles;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Shelves;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve library add|list|update|remove|search|verify|init|test|pack|ide}. */
@Command(name = "library", description = "libraries: shared, pinned and signed sets of scripts")
public final class LibraryCommand {
  private final Console console;
  private final Shelves shelves;

  /** A command that writes to that console. */
  public LibraryCommand(Console console) {
    this.console = console;
    this.shelves = new Shelves(console);
  }

  @Command(
      name = "add",
      description = "fetch, show, accept and pin a library; without SOURCE what the lock pins")
  int add(
      @Mixin GlobalOptions options,
      @Mixin LockChoice choice,
      @Parameters(index = "0", arity = "0..1", paramLabel = "NAME") @Nullable String name,
      @Parameters(
              index = "1",
              arity = "0..1",
              paramLabel = "SOURCE",
              description = "git+https://HOST/PATH.git@TAG, git+ssh://..., file:FOLDER, file:ZIP")
          @Nullable String source) {
    Libraries libraries = choice.libraries(shelves);
    Taking taking = new Taking(console, options, shelves, libraries);
    if (name == null) {
      taking.restore(List.copyOf(libraries.list().keySet()));
    } else if (source != null) {
      taking.take(name, typed(source));
    } else if (libraries.list().containsKey(name)) {
      taking.restore(List.of(name));
    } else {
      taking.take(name, new Catalogues(shelves.catalogues()).origin(name));
    }
    return 0;
  }

  @Command(name = "update", description = "show what changed since, accept and pin it")
  int update(
      @Mixin GlobalOptions options,
      @Mixin LockChoice choice,
      @Parameters(index = "0", arity = "0..1", paramLabel = "NAME") @Nullable String name,
      @Parameters(
              index = "1",
              arity = "0..1",
              paramLabel = "REF",
              description = "another tag, branch or commit")
          @Nullable String ref) {
    Libraries libraries = choice.libraries(shelves);
    Taking taking = new Taking(console, options, shelves, libraries);
    Map<String, Locked> all = libraries.list();
    for (Locked each : name == null ? all.values() : List.of(pinned(all, name))) {
      Origin now = each.origin();
      taking.take(
          each.name(), ref == null ? now : new Origin(now.kind(), now.location(), ref).checked());
    }
    return 0;
  }

  /** A folder is meant from where the command was typed, wherever it is looked at again. */
  private static Origin typed(String source) {
    return Origin.of(source).from(Path.of("").toAbsolutePath());
  }

  private static Locked pinned(Map<String, Locked> all, String name) {
    Locked locked = all.get(name);
    if (locked == null) {
      throw LibraryException.wrong(
          "library " + name + " is not pinned",
          all.isEmpty() ? "no library is pinned" : "pinned are " + String.join(", ", all.keySet()),
          "reeve library add " + name + " SOURCE pins it");
    }
    return locked;
  }

  @Command(name = "remove", description = "take a library out of the lock")
  int remove(@Mixin LockChoice choice, @Parameters(paramLabel = "NAME") String name) {
    Libraries libraries = choice.libraries(shelves);
    libraries.remove(name);
    console.err().println("library " + name + " removed from " + libraries.lockedIn());
    return 0;
  }

  @Command(name = "list", description = "list the libraries, or the scripts of one")
  int list(
      @Mixin GlobalOptions options,
      @Parameters(index = "0", arity = "0..1", paramLabel = "NAME") @Nullable String name) {
    return new Listing(console, options, shelves).list(name);
  }

  @Command(
      name = "verify",
      description = "check every byte, signature and acceptance of what is pinned")
  int verify(
      @Mixin GlobalOptions options,
      @Parameters(index = "0", arity = "0..1", paramLabel = "NAME") @Nullable String name) {
    return new Listing(console, options, shelves).verify(name);
  }

  @Command(name = "search", description = "find libraries in the catalogues")
  int search(
      @Mixin GlobalOptions options,
      @Option(
              names = "--add",
              paramLabel = "SOURCE",
              description = "pin a further catalogue: a repository with reeve-catalogue.toml")
          @Nullable String added,
      @Option(names = "--update", description = "pin the catalogues as they are now")
          boolean update,
      @Parameters(index = "0", arity = "0..1", paramLabel = "WORD") @Nullable String word) {
    Catalogues catalogues = new Catalogues(shelves.catalogues());
    if (added != null) {
      String name = catalogues.add(typed(added));
      console.err().println("catalogue " + name + " pinned in " + shelves.catalogues().lockedIn());
    }
    if (update) {
      catalogues.update();
    }
    return new Listing(console, options, shelves)
        .found(catalogues.search(word == null ? "" : word));
  }

  @Command(name = "init", description = "make a library with a sample script and a spec")
  int init(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER") @Nullable Path folder) {
    Path made = folder == null ? Path.of(name) : folder;
    Sample.write(name, made);
    console.out().println(made);
    return 0;
  }

  @Command(name = "test", description = "run a library's specs on the simulator, offline")
  int test(@Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER") @Nullable Path folder) {
    return new SpecRun(console).run(folder == null ? Path.of("") : folder);
  }

  @Command(name = "pack", description = "sign a library and write it as one reproducible archive")
  int pack(
      @Option(names = "--key", paramLabel = "FILE", description = "SSH key to sign with")
          @Nullable Path key,
      @Option(names = "--to", paramLabel = "FILE", description = "the archive; NAME-VERSION.zip")
          @Nullable Path to,
      @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER") @Nullable Path folder) {
    Path from = folder == null ? Path.of("") : folder;
    console.out().println(new Packing(shelves.signing()).pack(from, key, to));
    return 0;
  }

  @Command(
      name = "ide",
      description = "write completion hints for IntelliJ and VS Code into a library or project")
  int ide(@Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER") @Nullable Path folder) {
    Path into = folder == null ? Path.of("") : folder;
    try (Engine engine = Opened.withoutProfiles(console)) {
      new EditorFiles(engine).write(into.toAbsolutePath());
    }
    EditorFiles.told(into).forEach(console.out()::println);
    return 0;
  }
}
