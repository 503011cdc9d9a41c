package dev.reeve.http.chain;

import dev.reeve.http.Door;
import dev.reeve.http.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds the one door that all requests pass. What others own (plan, journal, replay, authenticate)
 * is given here; a step left out is passed over.
 */
public final class DoorBuilder {
  private final Steps steps;
  private Optional<Interceptor> plan = Optional.empty();
  private Optional<Interceptor> journal = Optional.empty();
  private Optional<Interceptor> replay = Optional.empty();
  private Optional<Interceptor> beginning = Optional.empty();
  private Optional<Interceptor> authenticate = Optional.empty();
  private Optional<Interceptor> sending = Optional.empty();
  private Optional<Interceptor> record = Optional.empty();

  /**
   * The steps that every door has.
   *
   * @param describe {@link DescribeRequest}
   * @param guard {@link GuardCheck}
   * @param retry {@link Retry}
   * @param rateLimit of {@link RateLimiter}
   * @param log {@link ExchangeLog}
   * @param transport the last step
   */
  public record Steps(
      Interceptor describe,
      Interceptor guard,
      Interceptor retry,
      Interceptor rateLimit,
      Interceptor log,
      Interceptor transport) {}

  /** A door of those steps. */
  public DoorBuilder(Steps steps) {
    this.steps = steps;
  }

  /** Turns writes into entries of a plan. */
  public DoorBuilder plan(Interceptor step) {
    plan = Optional.of(step);
    return this;
  }

  /** Answers from a journal and writes it. */
  public DoorBuilder journal(Interceptor step) {
    journal = Optional.of(step);
    return this;
  }

  /** Answers from a recording. */
  public DoorBuilder replay(Interceptor step) {
    replay = Optional.of(step);
    return this;
  }

  /** Looks at what is there before a write that nothing holds back. */
  public DoorBuilder beginning(Interceptor step) {
    beginning = Optional.of(step);
    return this;
  }

  /** Adds the credentials. */
  public DoorBuilder authenticate(Interceptor step) {
    authenticate = Optional.of(step);
    return this;
  }

  /** Notes in the journal that an attempt is being sent, and what became of it. */
  public DoorBuilder sending(Interceptor step) {
    sending = Optional.of(step);
    return this;
  }

  /** Records each call with what came of it in the end; outside retry, as replay is. */
  public DoorBuilder record(Interceptor step) {
    record = Optional.of(step);
    return this;
  }

  /** The door that every call passes. */
  public Door door() {
    return doorOf(
        Stream.of(
            Optional.of(steps.describe()),
            Optional.of(new OriginCheck()),
            Optional.of(new ReachCheck()),
            plan,
            journal,
            record,
            replay,
            Optional.of(steps.guard()),
            beginning,
            Optional.of(steps.retry()),
            Optional.of(steps.rateLimit()),
            authenticate,
            sending,
            Optional.of(steps.log()),
            Optional.of(steps.transport())));
  }

  /**
   * The door for an authenticator's own requests: never planned, journalled, guarded or recorded,
   * yet bound to the same origins.
   */
  public Door credentialDoor() {
    return doorOf(
        Stream.of(
            Optional.of(steps.describe()),
            Optional.of(new OriginCheck()),
            Optional.of(steps.retry()),
            Optional.of(steps.rateLimit()),
            Optional.of(steps.log()),
            Optional.of(steps.transport())));
  }

  /**
   * The door for reads that a script did not ask for: to settle a write in doubt, or to keep what
   * was before it. Authenticated, but no events: never planned, journalled or recorded.
   */
  public Door witnessDoor() {
    return doorOf(
        Stream.of(
            Optional.of(steps.describe()),
            Optional.of(new OriginCheck()),
            Optional.of(new ReachCheck()),
            Optional.of(steps.guard()),
            Optional.of(steps.retry()),
            Optional.of(steps.rateLimit()),
            authenticate,
            Optional.of(steps.log()),
            Optional.of(steps.transport())));
  }

  private static Door doorOf(Stream<Optional<Interceptor>> steps) {
    List<Interceptor> present = steps.flatMap(Optional::stream).toList();
    return new Door(present);
  }
}
