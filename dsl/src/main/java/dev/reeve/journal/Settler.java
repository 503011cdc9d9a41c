package dev.reeve.journal;

import dev.reeve.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the vendor around a write; {@code run} implements it. Its reads go through a door that
 * has no journal step: they are kept with the write.
 */
public interface Settler {

  /**
   * What is there just before a write is sent for the first time: the records that match its
   * identity, the image of what it changes.
   *
   * @return a JSON value that is kept with the write; empty where the document wants nothing kept
   */
  Optional<Object> before(Request request);

  /**
   * Finds out what became of a write that may have arrived, where the document says how.
   *
   * @param before what {@link #before} gave, or null
   */
  Verdict settle(Request request, @Nullable Object before);

  /**
   * What became of a write.
   *
   * @param kind whether it arrived
   * @param record the record it made, as a JSON value, where it arrived
   * @param why why it cannot be told, where it cannot; e.g. {@code two records match}
   */
  record Verdict(Kind kind, @Nullable Object record, String why) {

    /** Whether a write arrived. */
    public enum Kind {
      /** It arrived: the record is the answer. */
      DONE,
      /** It did not: it is sent again. */
      AGAIN,
      /** Nobody can tell. */
      UNTOLD
    }

    /** It arrived and made that record. */
    public static Verdict done(Object record) {
      return new Verdict(Kind.DONE, record, "");
    }

    /** It did not arrive. */
    public static Verdict again() {
      return new Verdict(Kind.AGAIN, null, "");
    }

    /** Nobody can tell. */
    public static Verdict untold(String why) {
      return new Verdict(Kind.UNTOLD, null, why);
    }
  }

  /** Keeps nothing and settles nothing. */
  Settler NONE =
      new Settler() {
        @Override
        public Optional<Object> before(Request request) {
          return Optional.empty();
        }

        @Override
        public Verdict settle(Request request, @Nullable Object before) {
          return Verdict.untold("");
        }
      };
}
