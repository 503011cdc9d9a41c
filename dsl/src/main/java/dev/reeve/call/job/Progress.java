package dev.reeve.call.job;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Is told how waits and long lists go; the shell shows it. */
public interface Progress {
  /** Tells nobody, and nobody is there. */
  Progress NONE =
      new Progress() {
        @Override
        public void waiting(Step step) {}

        @Override
        public boolean attended() {
          return false;
        }
      };

  /**
   * A look at the work.
   *
   * @param call what is waited for, e.g. {@code pureport.networks.create}
   * @param state the vendor's word, or empty when it could not be read
   * @param elapsed since the wait began
   * @param limit how long the wait may last
   * @param person what a person must do now, or empty
   * @param over whether the wait has ended
   * @param silence since when the vendor gives no answer
   */
  record Step(
      String call,
      String state,
      Duration elapsed,
      Duration limit,
      String person,
      boolean over,
      Silence silence) {}

  /**
   * A vendor that gives no answer, or only failures.
   *
   * @param since when it last gave one, else when the wait began
   * @param looks how many looks in a row were in vain; 0 where it answers
   * @param why what came of the last of them, or empty
   */
  record Silence(Instant since, int looks, String why) {
    static Silence none(Instant now) {
      return new Silence(now, 0, "");
    }
  }

  /**
   * A list of more than one page is being read.
   *
   * @param call what is listed, e.g. {@code pureport.networks.list}
   * @param items how many were given so far
   * @param total how many there are, where the vendor tells
   * @param over whether the end was reached
   */
  record Reading(String call, long items, OptionalLong total, boolean over) {}

  /** A further page has come, or the end was reached; nothing is told of a list of one page. */
  default void reading(Reading reading) {}

  /** The work was looked at. */
  void waiting(Step step);

  /** Whether a person is there who can do what a state waits for. */
  boolean attended();
}
