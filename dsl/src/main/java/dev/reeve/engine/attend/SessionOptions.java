package dev.reeve.engine.attend;

import dev.reeve.run.plan.ApplyStep;
import dev.reeve.value.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a session starts.
 *
 * @param profile named by the user; empty for the default one
 * @param calls options of every call, e.g. a timeout
 * @param maxWrites how many writes may be sent; empty for any number
 * @param confirmed writes under guard {@code confirm} are sent without asking ({@code --yes})
 * @param detail how much of each exchange the attendant is told
 * @param attendant who attends it
 * @param applying holds the writes to a plan, which counts as agreed to
 * @param limit how long a run may take; empty for any time
 * @param tape whether its calls are recorded, or answered from a recording
 */
public record SessionOptions(
    Optional<String> profile,
    Context.Options calls,
    OptionalInt maxWrites,
    boolean confirmed,
    Detail detail,
    Attendant attendant,
    Optional<ApplyStep> applying,
    Optional<Duration> limit,
    Tape tape) {

  /** How much of an exchange is told. */
  public enum Detail {
    /** Nothing. */
    NONE,
    /** One line. */
    SHORT,
    /** Headers too. */
    DETAIL,
    /** Bodies too. */
    WIRE
  }

  /** The default profile, any number of writes, nothing told. */
  public static SessionOptions of(Attendant attendant) {
    return new SessionOptions(
        Optional.empty(),
        Context.Options.NONE,
        OptionalInt.empty(),
        false,
        Detail.NONE,
        attendant,
        Optional.empty(),
        Optional.empty(),
        Tape.NONE);
  }

  /** The same under a profile that the user named. */
  public SessionOptions under(String name) {
    return new SessionOptions(
        Optional.of(name), calls, maxWrites, confirmed, detail, attendant, applying, limit, tape);
  }

  /** The same with options for every call. */
  public SessionOptions withCalls(Context.Options options) {
    return new SessionOptions(
        profile, options, maxWrites, confirmed, detail, attendant, applying, limit, tape);
  }

  /** The same with a limit on writes. */
  public SessionOptions withMaxWrites(int writes) {
    return new SessionOptions(
        profile,
        calls,
        OptionalInt.of(writes),
        confirmed,
        detail,
        attendant,
        applying,
        limit,
        tape);
  }

  /** The same with guarded writes agreed to beforehand. */
  public SessionOptions confirmedBeforehand() {
    return new SessionOptions(
        profile, calls, maxWrites, true, detail, attendant, applying, limit, tape);
  }

  /** The same with more told of exchanges. */
  public SessionOptions telling(Detail more) {
    return new SessionOptions(
        profile, calls, maxWrites, confirmed, more, attendant, applying, limit, tape);
  }

  /** The same attended by another. */
  public SessionOptions attendedBy(Attendant other) {
    return new SessionOptions(
        profile, calls, maxWrites, confirmed, detail, other, applying, limit, tape);
  }

  /** The same held to a plan. */
  public SessionOptions applying(ApplyStep step) {
    return new SessionOptions(
        profile, calls, maxWrites, confirmed, detail, attendant, Optional.of(step), limit, tape);
  }

  /** The same with its calls recorded, or answered from a recording. */
  public SessionOptions onTape(Tape other) {
    return new SessionOptions(
        profile, calls, maxWrites, confirmed, detail, attendant, applying, limit, other);
  }

  /** The same with a limit on the time that a run takes. */
  public SessionOptions within(Duration time) {
    return new SessionOptions(
        profile, calls, maxWrites, confirmed, detail, attendant, applying, Optional.of(time), tape);
  }
}
