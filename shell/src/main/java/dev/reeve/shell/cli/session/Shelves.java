package dev.reeve.shell.cli.session;

import dev.reeve.engine.Engine;
import dev.reeve.library.LockFile;
import dev.reeve.library.sign.Signing;
import dev.reeve.library.store.Acceptances;
import dev.reeve.library.store.Libraries;
import dev.reeve.library.store.Shelf;
import dev.reeve.library.store.Shelf.Rules;
import dev.reeve.shell.cli.option.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the libraries of this user and project are. */
public final class Shelves {
  private final Console console;
  private final Path project;

  /** The libraries of that console's user and of the project that the process stands in. */
  public Shelves(Console console) {
    this(console, Path.of("").toAbsolutePath());
  }

  Shelves(Console console, Path folder) {
    this.console = console;
    this.project = folder;
  }

  /** The user's own libraries. */
  public Libraries ofUser() {
    return libraries(new LockFile(console.folders().config()));
  }

  /**
   * The project's, where a folder from here upwards has a {@code reeve.lock} or a {@code .reeve}.
   */
  public Optional<Libraries> ofProject() {
    for (Path each = project; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(LockFile.NAME)) || Files.isDirectory(each.resolve(".reeve"))) {
        return Optional.of(libraries(new LockFile(each)));
      }
    }
    return Optional.empty();
  }

  /** Those pinned in that folder's lock. */
  public Libraries in(Path folder) {
    return libraries(new LockFile(folder.toAbsolutePath()));
  }

  /** Catalogues of libraries, pinned like libraries in a file of their own. */
  public Libraries catalogues() {
    return libraries(new LockFile(console.folders().config(), "catalogues.lock"));
  }

  private Libraries libraries(LockFile lock) {
    Set<String> reserved = new HashSet<>(ReservedWords.ALL);
    reserved.addAll(Engine.vendorNames(console.folders()));
    return new Libraries(console.folders().state().resolve("libraries"), lock, reserved);
  }

  /** All that scripts take from. */
  public List<Libraries> all() {
    List<Libraries> all = new ArrayList<>();
    ofProject().ifPresent(all::add);
    all.add(ofUser());
    return all;
  }

  /** What this user accepted. */
  public Acceptances acceptances() {
    return new Acceptances(console.folders().state().resolve("libraries-accepted.json"));
  }

  /** The signers this user accepts, by {@code allowed_signers} beside the profiles. */
  public Signing signing() {
    return Signing.of(signers());
  }

  /** Where accepted signers are written down. */
  public Path signers() {
    return console.folders().config().resolve("allowed_signers");
  }

  /**
   * What scripts take from.
   *
   * @param trust whether versions that were not accepted may be used too ({@code --trust})
   */
  public Shelf shelf(boolean trust) {
    Acceptances accepted = acceptances();
    Rules rules =
        new Rules((name, digest) -> trust || accepted.accepted(name, digest), Version.NUMBER);
    return new Shelf(all(), List.of(StandardLibrary.SHIPPED), rules);
  }
}
