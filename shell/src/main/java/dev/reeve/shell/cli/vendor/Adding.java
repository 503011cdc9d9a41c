package dev.reeve.shell.cli.vendor;

import dev.reeve.engine.addition.Addition;
import dev.reeve.engine.addition.Additions;
import dev.reeve.errors.PolicyException;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Questions;
import dev.reeve.shell.cli.session.ReservedWords;
import dev.reeve.shell.cli.session.Shelves;
import dev.reeve.shell.output.format.SafeText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes vendors by their documents: what decides where credentials go is shown each time. */
final class Adding {
  private final Console console;
  private final GlobalOptions options;
  private final Additions additions;

  Adding(Console console, GlobalOptions options, Additions additions) {
    this.console = console;
    this.options = options;
    this.additions = additions;
  }

  /** Adds a vendor that is not there yet. */
  void add(String name, String source, Optional<String> overlay) {
    Addition read = additions.fresh(name, source, overlay, reserved());
    say(read.text());
    read.terms().forEach(line -> say("  " + line));
    additions.keep(read);
    say("next: reeve profile add NAME " + name);
  }

  /** Takes a vendor's document anew; other terms have to be accepted. */
  void update(String name, Optional<String> source, Optional<String> overlay) {
    Addition read = additions.anew(name, source, overlay);
    if (read.same()) {
      say(name + " is as it was");
      return;
    }
    say(read.text());
    List<String> changes = read.changes();
    changes.forEach(line -> say("  " + line));
    if (!changes.isEmpty() && !agreed(name)) {
      throw new PolicyException(
          "The new terms of " + name + " were not accepted, so the old document stays.",
          "for vendor update " + name,
          "see above where credentials would go from now on, then add --yes to accept it");
    }
    additions.keep(read);
  }

  private boolean agreed(String name) {
    return options.yes()
        || new Questions(console, options)
            .line("Accept this? Credentials of " + name + " would go there [y/N]")
            .filter(answer -> answer.matches("(?i)y|yes"))
            .isPresent();
  }

  /** A library's name is a word of scripts too. */
  private Set<String> reserved() {
    Set<String> reserved = new HashSet<>(ReservedWords.ALL);
    new Shelves(console).all().forEach(each -> reserved.addAll(each.list().keySet()));
    return reserved;
  }

  private void say(String line) {
    console.err().println(SafeText.of(line));
  }
}
