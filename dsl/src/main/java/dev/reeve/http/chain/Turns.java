package dev.reeve.http.chain;

import dev.reeve.http.Answer;
import dev.reeve.vendor.Vendor;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;

/** The turns of one host and credential: who asks first is sent first. */
final class Turns {
  /** Requests at one time where the vendor states no limit of its own. */
  private static final int BUDGET = 64;

  private static final Duration NONE = Duration.ZERO;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Vendor.RateLimit limit;
  private final Semaphore places;
  private final int kept;

  /** The newest first; as many as the larger window looks back. */
  private final Deque<Instant> given = new ArrayDeque<>();

  private Instant notBefore = Instant.MIN;

  Turns(Vendor.RateLimit limit) {
    this.limit = limit;
    this.kept = Math.max(1, Math.max(limit.perSecond(), limit.perMinute()));
    this.places = new Semaphore(limit.concurrent() > 0 ? limit.concurrent() : BUDGET, true);
  }

  void enter() throws InterruptedException {
    places.acquire();
  }

  void leave() {
    places.release();
  }

  /** Books the next turn; never before now. */
  synchronized Instant turn(Instant now) {
    Instant turn = latest(now, notBefore);
    if (!given.isEmpty()) {
      turn = latest(turn, given.peekFirst());
    }
    turn = latest(turn, after(limit.perSecond(), SECOND));
    turn = latest(turn, after(limit.perMinute(), MINUTE));
    given.addFirst(turn);
    if (given.size() > kept) {
      given.removeLast();
    }
    return turn;
  }

  /**
   * Learns from an answer that the vendor wants a rest; a refusal without a word lasts until the
   * next second where seconds are counted.
   */
  synchronized void learn(Answer answer, Instant now) {
    if (answer.status() == 429) {
      Duration rest = RetryAfter.of(answer, now).orElse(limit.perSecond() > 0 ? SECOND : NONE);
      notBefore = latest(notBefore, now.plus(rest));
    }
    boolean nothingLeft =
        !limit.remaining().isEmpty()
            && answer
                .headers()
                .first(limit.remaining())
                .filter(left -> left.strip().equals("0"))
                .isPresent();
    if (nothingLeft) {
      notBefore = latest(notBefore, now.plus(untilNextMinute(answer, now)));
    }
  }

  /** When {@code count} turns ago is a window away; never where no limit is stated. */
  private Instant after(int count, Duration window) {
    if (count <= 0 || given.size() < count) {
      return Instant.MIN;
    }
    Iterator<Instant> turns = given.iterator();
    for (int i = 1; i < count; i++) {
      turns.next();
    }
    return turns.next().plus(window);
  }

  /** A limit a minute is counted by the minutes of the server's clock. */
  private static Duration untilNextMinute(Answer answer, Instant now) {
    Instant there = answer.headers().first("Date").map(text -> date(text, now)).orElse(now);
    Instant next = there.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
    return Duration.between(there, next);
  }

  private static Instant date(String text, Instant otherwise) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException unreadable) {
      return otherwise;
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
