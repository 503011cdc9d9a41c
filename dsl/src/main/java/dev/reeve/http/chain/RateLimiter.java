package dev.reeve.http.chain;

import dev.reeve.errors.CancelledException;
import dev.reeve.http.Answer;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Pause;
import dev.reeve.http.Request;
import dev.reeve.http.Waits;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps within the limit that a vendor states, and within 64 requests at one time where it states
 * none, for each host and credential, in the order of asking. One for the life of an engine;
 * sessions share it by {@link #under}.
 */
public final class RateLimiter {
  /** A vendor that states no limit: only the budget of places at one time holds. */
  private static final Vendor.RateLimit UNSTATED = new Vendor.RateLimit(0, 0, 0, "");

  private static final Duration WORTH_TELLING = Duration.ofMillis(500);

  private final Map<Key, Turns> all = new ConcurrentHashMap<>();

  /** The credential is that of a vendor in a profile. */
  private record Key(String vendor, String profile, String origin) {}

  /** A step that waits by that clock. */
  public Interceptor under(Pause pause, Waits waits) {
    return (request, chain) -> intercept(request, chain, pause, waits);
  }

  private Answer intercept(Request request, Interceptor.Chain chain, Pause pause, Waits waits) {
    Vendor vendor = request.invocation().vendor();
    Vendor.RateLimit limit = vendor.rateLimit().orElse(UNSTATED);
    Key key =
        new Key(
            vendor.name(),
            request.invocation().endpoint().profile(),
            Endpoint.origin(request.uri()));
    Turns turns = all.computeIfAbsent(key, unused -> new Turns(limit));
    return through(turns, request, chain, new Clock(pause, waits));
  }

  private record Clock(Pause pause, Waits waits) {}

  private static Answer through(
      Turns turns, Request request, Interceptor.Chain chain, Clock clock) {
    // The call that needs a token holds a place while it waits for the login.
    boolean place = !request.invocation().credential();
    try {
      if (place) {
        turns.enter();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancelledException("Cancelled while waiting.", request.invocation().where(), "");
    }
    try {
      Answer answer = chain.proceed(waitForTurn(turns, request, clock));
      turns.learn(answer, clock.pause().now());
      return answer;
    } finally {
      if (place) {
        turns.leave();
      }
    }
  }

  private static Request waitForTurn(Turns turns, Request request, Clock clock) {
    Instant now = clock.pause().now();
    Duration wait = Duration.between(now, turns.turn(now));
    if (wait.compareTo(WORTH_TELLING) >= 0) {
      String limit = "rate limit of " + request.invocation().vendor().name();
      clock.waits().waiting(request, wait, limit);
    }
    Request later = Deadline.after(wait, request);
    if (!wait.isZero()) {
      clock.pause().sleep(wait);
    }
    return later;
  }
}
