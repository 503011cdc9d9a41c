package dev.reeve.journal.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param number its line, from 1; the number that {@code --settle} takes
 * @param position what it belongs to
 * @param kind what it tells
 * @param facts further members as JSON values, masked
 */
public record Entry(
    long number, Position position, Kind kind, Map<String, @Nullable Object> facts) {

  /** What a line tells. */
  public enum Kind {
    /** The run: script, parameters, digests of all that must not change. */
    RUN,
    /** A further fact that must not change, e.g. who logged in. */
    FACT,
    /** The run goes on in another process. */
    RESUMED,
    /** A read and its answer. */
    READ,
    /** A read that got no answer. */
    FAILED,
    /** A value from outside: clock, random, file, process. */
    VALUE,
    /** A write that is about to be sent. */
    WRITE,
    /** What was there before a write is sent for the first time. */
    BEFORE,
    /** An attempt of a write is sent now. */
    SENDING,
    /** The attempt was answered. */
    ANSWERED,
    /** The vendor refused the attempt: nothing was changed. */
    REFUSED,
    /** Nothing of the attempt was sent. */
    NOT_SENT,
    /** Nobody knows what became of the attempt. */
    UNKNOWN,
    /** A write in doubt was settled. */
    SETTLED,
    /** The script drew a chart. */
    CHART,
    /** The run ended by itself. */
    END;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** A fact as text, or empty. */
  public Optional<String> text(String fact) {
    return Optional.ofNullable(facts.get(fact)).map(String::valueOf);
  }

  /** The HTTP status; 0 where there is none. */
  public int status() {
    return facts.get("status") instanceof Number number ? number.intValue() : 0;
  }
}
