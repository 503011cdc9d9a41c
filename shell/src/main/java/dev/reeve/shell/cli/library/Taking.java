package dev.reeve.shell.cli.library;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Locked;
import dev.reeve.library.Origin;
import dev.reeve.library.store.Acceptances;
import dev.reeve.library.store.Fetched;
import dev.reeve.library.store.Libraries;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Questions;
import dev.reeve.shell.cli.session.Shelves;
import dev.reeve.shell.cli.session.Version;
import dev.reeve.shell.output.format.SafeText;
import java.util.List;
import java.util.Optional;

/** Fetches libraries, shows them, has them accepted, pins them: in this order. */
final class Taking {
  private final Console console;
  private final GlobalOptions options;
  private final Libraries libraries;
  private final Acceptances acceptances;
  private final Review review;

  Taking(Console console, GlobalOptions options, Shelves shelves, Libraries libraries) {
    this.console = console;
    this.options = options;
    this.libraries = libraries;
    this.acceptances = shelves.acceptances();
    this.review = new Review(libraries, shelves.signing());
  }

  /** Takes a library from its origin. */
  void take(String name, Origin origin) {
    refuseOther(name, origin);
    Fetched fetched = libraries.fetch(name, origin);
    libraries.refuseConflicts(fetched);
    fetched.parts().forEach(part -> part.manifest().refuseOther(Version.NUMBER));
    fetched.parts().forEach(this::accept);
    libraries.pin(fetched);
    fetched
        .parts()
        .forEach(
            part ->
                say(
                    part.manifest().name()
                        + " "
                        + part.manifest().version()
                        + " is pinned in "
                        + libraries.lockedIn()));
  }

  /** Takes again what the lock pins, at the pinned bytes. */
  void restore(List<String> names) {
    for (String name : names) {
      accept(libraries.restore(name));
      say(name + " is as " + libraries.lockedIn() + " pins it");
    }
  }

  private void refuseOther(String name, Origin origin) {
    Locked now = libraries.list().get(name);
    if (now != null && !now.origin().location().equals(origin.location())) {
      throw LibraryException.wrong(
          "library " + name + " is pinned from " + now.origin(),
          "in " + libraries.lockedIn(),
          "reeve library remove " + name + " first, if it is to come from " + origin);
    }
  }

  private void accept(Fetched.Part part) {
    String name = part.locked().name();
    String digest = part.locked().digest();
    Optional<String> pinned = pinned(name).filter(now -> !now.equals(digest));
    if (acceptances.accepted(name, digest)) {
      pinned.ifPresent(since -> review.changes(since, part).forEach(this::say));
      return;
    }
    review.facts(part).forEach(this::say);
    Optional<String> before = pinned.or(() -> acceptances.last(name));
    before.ifPresent(since -> review.changes(since, part).forEach(this::say));
    if (!agreed(name, part.manifest().version())) {
      throw LibraryException.refused(
          name + " " + part.manifest().version() + " was not accepted",
          "for reeve library, sha256 " + digest,
          "read what is said above, then add --yes to accept it");
    }
    acceptances.accept(name, digest);
  }

  private Optional<String> pinned(String name) {
    return Optional.ofNullable(libraries.list().get(name)).map(Locked::digest);
  }

  private boolean agreed(String name, String version) {
    Questions questions = new Questions(console, options);
    return options.yes()
        || questions
            .line("Accept " + name + " " + version + "? Its scripts can do what you can do [y/N]")
            .filter(answer -> answer.matches("(?i)y|yes"))
            .isPresent();
  }

  private void say(String line) {
    console.err().println(SafeText.of(line));
    console.err().flush();
  }
}
