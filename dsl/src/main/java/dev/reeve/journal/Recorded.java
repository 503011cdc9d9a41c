package dev.reeve.journal;

import dev.reeve.journal.file.Entry;
import java.util.Set;

/**
 * What a journal tells of one position.
 *
 * @param first the question: READ, FAILED, VALUE or WRITE
 * @param last the newest line of it; the same for all but writes
 * @param before the file of what was there before a write; empty where it was never sent, or where
 *     nothing was kept
 */
record Recorded(Entry first, Entry last, String before) {
  private static final Set<Entry.Kind> NOTHING_SENT =
      Set.of(Entry.Kind.WRITE, Entry.Kind.BEFORE, Entry.Kind.NOT_SENT);

  static Recorded of(Entry question) {
    return new Recorded(question, question, "");
  }

  Recorded then(Entry next) {
    boolean sent = next.kind() == Entry.Kind.SENDING && last.kind() == Entry.Kind.BEFORE;
    return new Recorded(first, next, sent ? last.text("exact").orElse("") : before);
  }

  /** Whether nothing came of it, so that it is asked as if for the first time. */
  boolean open() {
    return NOTHING_SENT.contains(last.kind()) || settledAs("again");
  }

  /** Whether a write may have arrived or not. */
  boolean inDoubt() {
    return last.kind() == Entry.Kind.SENDING || last.kind() == Entry.Kind.UNKNOWN;
  }

  /** Whether it is an error, which is no answer when it ended its lane. */
  boolean isError() {
    return last.kind() == Entry.Kind.FAILED
        || last.kind() == Entry.Kind.REFUSED
        || (last.kind() == Entry.Kind.READ
            && (last.status() >= 400 || Boolean.TRUE.equals(last.facts().get("refused"))));
  }

  private boolean settledAs(String word) {
    return last.kind() == Entry.Kind.SETTLED && last.text("as").orElse("").equals(word);
  }
}
