package dev.reeve.value;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a value was made; its later requests use this and nothing else.
 *
 * @param profile the profile in force
 * @param scope values in force by scope word ({@code account -> ac-1}); only what {@code using}
 *     set, on top of the profile's own
 * @param options options of single calls set by {@code using}
 * @param reach what may be called at all
 * @param lane {@code /} for the main lane, else {@code L/n/KEY}
 * @param line where in the user's script, empty at the prompt
 */
public record Context(
    String profile,
    Map<String, String> scope,
    Options options,
    Reach reach,
    String lane,
    SourceLine line) {

  /** The main lane of a session under that profile. */
  public static Context of(String profile) {
    return new Context(profile, Map.of(), Options.NONE, Reach.ALL, "/", SourceLine.NONE);
  }

  /** The same with another profile; scope words of the old profile are dropped. */
  public Context withProfile(String other) {
    return other.equals(profile) ? this : new Context(other, Map.of(), options, reach, lane, line);
  }

  /** The same with further scope words. */
  public Context withScope(Map<String, String> more) {
    Map<String, String> merged = new HashMap<>(scope);
    merged.putAll(more);
    return new Context(profile, Map.copyOf(merged), options, reach, lane, line);
  }

  /** The same with other options. */
  public Context withOptions(Options other) {
    return new Context(profile, scope, other, reach, lane, line);
  }

  /** The same within that reach. */
  public Context withReach(Reach other) {
    return new Context(profile, scope, options, other, lane, line);
  }

  /** The same in another lane. */
  public Context inLane(String other) {
    return new Context(profile, scope, options, reach, other, line);
  }

  /** The same at another source line. */
  public Context at(SourceLine other) {
    return new Context(profile, scope, options, reach, lane, other);
  }

  /**
   * Options of calls, set by {@code using}.
   *
   * @param timeout for one call with all its attempts
   * @param retries how often a failed read is repeated; the door's default when empty
   * @param headers sent with each request
   * @param replace whether a call may drop members of a list that is replaced whole
   */
  public record Options(
      Optional<Duration> timeout,
      Optional<Integer> retries,
      Map<String, String> headers,
      boolean replace) {

    /** Nothing set. */
    public static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Map.of(), false);
  }

  /**
   * A place in the user's script.
   *
   * @param file its name, or empty at the prompt
   * @param line from 1; 0 unknown
   */
  public record SourceLine(String file, int line) {

    /** No place known. */
    public static final SourceLine NONE = new SourceLine("", 0);
  }
}
