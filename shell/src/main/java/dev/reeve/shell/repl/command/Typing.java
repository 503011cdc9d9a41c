package dev.reeve.shell.repl.command;

import dev.reeve.shell.repl.curl.Curl;
import dev.reeve.shell.repl.watch.Asked;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells while a text is typed whether it goes on in another line. */
public final class Typing {
  private volatile Predicate<String> goesOn;

  /** A text that is no command is judged by that. */
  public Typing(Predicate<String> goesOn) {
    this.goesOn = goesOn;
  }

  /** Judges by another language from now on. */
  void language(Predicate<String> other) {
    goesOn = other;
  }

  /** Whether a text needs another line before it can be run. */
  public boolean needsMore(String text) {
    Optional<Words.Typed> command = Words.of(text);
    if (command.isEmpty()) {
      return Words.unknown(text).isEmpty() && goesOn.test(text);
    }
    String rest = command.get().rest();
    return switch (command.get().word()) {
      case "time" -> goesOn.test(rest);
      case "watch" -> goesOn.test(Asked.typed(rest));
      case "curl" -> Curl.unfinished(rest);
      default -> false;
    };
  }
}
