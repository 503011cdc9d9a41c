package dev.reeve.http.chain;

import dev.reeve.errors.TimedOutException;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.value.Context;
import java.time.Duration;
import java.util.Optional;

/** The time a call has left, carried in the request's options down to the transport. */
final class Deadline {
  private Deadline() {}

  /**
   * The request with that time left.
   *
   * @throws TimedOutException when none is left; nothing of this attempt was sent
   */
  static Request left(Request request, Duration left) {
    if (left.isNegative() || left.isZero()) {
      String where = request.invocation().where();
      String[] nothingSent = {"Nothing was sent.", where, ""};
      throw new TimedOutException(
          "The deadline passed before the request could be sent.",
          where,
          "Give it more time with --timeout.",
          new TransportException(TransportException.Reason.TIMEOUT, false, nothingSent, null));
    }
    Context.Options old = request.invocation().context().options();
    return request.withInvocation(
        request
            .invocation()
            .withOptions(
                new Context.Options(
                    Optional.of(left), old.retries(), old.headers(), old.replace())));
  }

  /** The same after a wait; throws before the wait when it would outlast the deadline. */
  static Request after(Duration wait, Request request) {
    return request
        .invocation()
        .context()
        .options()
        .timeout()
        .map(left -> left(request, left.minus(wait)))
        .orElse(request);
  }
}
