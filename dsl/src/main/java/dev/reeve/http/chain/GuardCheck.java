package dev.reeve.http.chain;

import dev.reeve.errors.PolicyException;
import dev.reeve.http.Answer;
import dev.reeve.http.Confirmation;
import dev.reeve.http.Guards;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Holds back writes that the profile guards, that mean all there are, and more writes than {@code
 * --max-writes} allows. One for each session: it counts.
 */
public final class GuardCheck implements Interceptor {
  private final Guards guards;
  private final Optional<Confirmation> confirmation;
  private final OptionalInt maxWrites;
  private final AtomicInteger writes = new AtomicInteger();

  /**
   * A guard.
   *
   * @param confirmation whom to ask under {@code confirm}; empty where nobody can be asked
   * @param maxWrites how many writes may be sent; empty for any number
   */
  public GuardCheck(Guards guards, Optional<Confirmation> confirmation, OptionalInt maxWrites) {
    this.guards = guards;
    this.confirmation = confirmation;
    this.maxWrites = maxWrites;
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    if (request.writes()) {
      check(request);
    }
    return chain.proceed(request);
  }

  private void check(Request request) {
    switch (guards.of(request.invocation().context())) {
      case READ_ONLY ->
          refuse(
              request,
              "The profile is read-only: " + request.invocation().name() + " writes.",
              "Use another profile, or change its guard in profiles.toml.");
      case CONFIRM -> ask(request, "The profile wants writes confirmed, and nobody can be asked.");
      case NONE ->
          all(request)
              .ifPresent(
                  said -> ask(request, said + " means all there are, and nobody can be asked."));
    }
    if (maxWrites.isPresent() && writes.incrementAndGet() > maxWrites.getAsInt()) {
      refuse(
          request,
          "That would be one write more than the " + maxWrites.getAsInt() + " allowed.",
          "Raise --max-writes if so many are meant.");
    }
  }

  /** The argument that says all there are, e.g. {@code Clustername 'all'}. */
  private static Optional<String> all(Request request) {
    Map<String, @Nullable Object> given = request.invocation().arguments();
    Object body = given.get("body");
    Map<?, ?> members = body instanceof Map<?, ?> whole ? whole : Map.of();
    return request.invocation().operation().stream()
        .flatMap(known -> known.marks().confirm().entrySet().stream())
        .filter(
            each ->
                each.getValue().equals(given.get(each.getKey()))
                    || each.getValue().equals(members.get(each.getKey())))
        .map(each -> each.getKey() + " '" + each.getValue() + "'")
        .findFirst();
  }

  private void ask(Request request, String nobody) {
    if (confirmation.isEmpty()) {
      refuse(request, nobody, "Give --yes, or run the plan with --apply.");
    } else if (!confirmation.get().confirm(request)) {
      refuse(request, "Not confirmed: nothing was sent.", "");
    }
  }

  private static void refuse(Request request, String what, String remedy) {
    throw new PolicyException(what, request.invocation().where(), remedy);
  }
}
