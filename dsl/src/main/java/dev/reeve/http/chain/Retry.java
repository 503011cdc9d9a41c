package dev.reeve.http.chain;

import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Pause;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.http.Waits;
import dev.reeve.value.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats what may be repeated: reads and repeatable writes on connection faults, 429, 502, 503 and
 * 504; other writes only when nothing was sent. Waits grow and are jittered; {@code Retry-After} is
 * obeyed. Keeps the deadline of the call over all attempts.
 */
public final class Retry implements Interceptor {
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final int RETRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_OBEYED = Duration.ofMinutes(5);

  private final Pause pause;
  private final DoubleSupplier random;
  private final Waits waits;

  /**
   * A step that waits by that clock.
   *
   * @param random from 0 to below 1, for jitter
   */
  public Retry(Pause pause, DoubleSupplier random, Waits waits) {
    this.pause = pause;
    this.random = random;
    this.waits = waits;
  }

  /** What one attempt gave: an answer or a fault. */
  private record Outcome(@Nullable Answer answer, @Nullable TransportException fault) {

    Answer orThrow() {
      if (answer == null) {
        throw Objects.requireNonNull(fault);
      }
      return answer;
    }

    /** The same where an earlier attempt at the delete may have arrived. */
    Outcome after(boolean arrived) {
      return arrived && answer != null ? new Outcome(answer.doneBefore(), null) : this;
    }

    boolean mayHaveArrived() {
      return answer == null ? Objects.requireNonNull(fault).sent() : answer.status() != 429;
    }

    Answer orGiveUp() {
      if (answer == null) {
        throw Objects.requireNonNull(fault).givenUp();
      }
      return answer;
    }
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    Context.Options options = request.invocation().context().options();
    int retries = options.retries().orElse(RETRIES);
    Optional<Instant> deadline = options.timeout().map(pause.now()::plus);
    boolean arrived = false;
    for (int attempt = 0; ; attempt++) {
      Outcome outcome =
          attempt(within(deadline, request), chain).after(arrived && request.deletes());
      arrived |= outcome.mayHaveArrived();
      if (!repeats(request, outcome)) {
        return outcome.orThrow();
      }
      if (attempt >= retries) {
        return outcome.orGiveUp();
      }
      Duration wait = wait(outcome, attempt);
      Instant next = pause.now().plus(wait);
      if (wait.compareTo(LONGEST_OBEYED) > 0 || deadline.filter(next::isAfter).isPresent()) {
        return outcome.orThrow();
      }
      waits.waiting(
          request, wait, why(outcome) + ", attempt " + (attempt + 2) + " of " + (retries + 1));
      pause.sleep(wait);
    }
  }

  private static Outcome attempt(Request request, Chain chain) {
    try {
      return new Outcome(chain.proceed(request), null);
    } catch (TransportException fault) {
      return new Outcome(null, fault);
    }
  }

  private static boolean repeats(Request request, Outcome outcome) {
    TransportException fault = outcome.fault();
    if (fault != null) {
      return !fault.isGivenUp()
          && fault.reason().passing()
          && (request.repeatable() || !fault.sent());
    }
    return request.repeatable() && PASSING.contains(outcome.orThrow().status());
  }

  private Duration wait(Outcome outcome, int attempt) {
    Optional<Duration> told =
        Optional.ofNullable(outcome.answer()).flatMap(answer -> RetryAfter.of(answer, pause.now()));
    long grown = Math.min(FIRST_WAIT.toMillis() << Math.min(attempt, 16), LONGEST_WAIT.toMillis());
    Duration jittered = Duration.ofMillis((long) (grown * (0.5 + random.getAsDouble() / 2)));
    return told.filter(wait -> wait.compareTo(jittered) > 0).orElse(jittered);
  }

  private Request within(Optional<Instant> deadline, Request request) {
    return deadline
        .map(end -> Deadline.left(request, Duration.between(pause.now(), end)))
        .orElse(request);
  }

  private static String why(Outcome outcome) {
    TransportException fault = outcome.fault();
    return fault == null
        ? "status " + outcome.orThrow().status()
        : fault.what().replaceFirst("\\.$", "");
  }
}
