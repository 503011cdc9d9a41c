package dev.reeve.shell.repl.command;

import dev.reeve.completion.Candidates;
import dev.reeve.completion.Completion;
import dev.reeve.engine.Completeness;
import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.shell.repl.curl.Curl;
import dev.reeve.shell.repl.watch.Asked;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is typed at the prompt, in the language it speaks: Groovy, unless told otherwise. */
public final class Typing {
  private final Session session;
  private final Predicate<String> groovy;
  private volatile @Nullable Language other;

  /** Typing of Groovy for that session. */
  public Typing(Session session) {
    this(session, text -> session.completeness(text) == Completeness.NEEDS_MORE);
  }

  /** The same with another judge of what goes on in the next line. */
  Typing(Session session, Predicate<String> groovy) {
    this.session = session;
    this.groovy = groovy;
  }

  /** From now on that language, or Groovy again for null. */
  void speak(@Nullable Language language) {
    other = language;
  }

  /** What stands before the prompt: nothing for Groovy. */
  String mark() {
    Language now = other;
    return now == null ? "" : now.name() + " ";
  }

  /** Runs a text in the language that is spoken. */
  Outcome evaluate(String text) {
    Language now = other;
    return now == null ? session.evaluate(text) : now.evaluate(text);
  }

  /** Stops what runs. */
  void cancel() {
    Optional.ofNullable(other).map(now -> (Runnable) now::cancel).orElse(session::cancel).run();
  }

  /** What could stand at a cursor; {@code own} knows it for Groovy and for commands. */
  public Candidates at(String text, int cursor, Supplier<Completion> own) {
    Language now = other;
    boolean command = text.startsWith("/") || Words.of(text).isPresent();
    return now == null || command ? own.get().at(text, cursor) : now.at(text, cursor);
  }

  private boolean goesOn(String text) {
    Language now = other;
    return now == null ? groovy.test(text) : now.needsMore(text);
  }

  /** Whether a text needs another line before it can be run. */
  public boolean needsMore(String text) {
    Optional<Words.Typed> command = Words.of(text);
    if (command.isEmpty()) {
      return Words.unknown(text, Set.of()).isEmpty() && goesOn(text);
    }
    String rest = command.get().rest();
    return switch (command.get().word()) {
      case "time" -> goesOn(rest);
      case "watch" -> groovy.test(Asked.typed(rest));
      case "curl" -> Curl.unfinished(rest);
      default -> false;
    };
  }
}
