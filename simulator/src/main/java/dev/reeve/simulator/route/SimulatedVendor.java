package dev.reeve.simulator.route;

import dev.reeve.simulator.state.State;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plug for one vendor: what its document can't say. Every operation without a handler here is
 * answered from the document alone.
 *
 * <p>The order of one request: fault that acts before, match, {@link #refuse}, handler (or derived
 * answer), {@link #finish}, fault that acts after, record.
 */
public interface SimulatedVendor {

  /** The vendor's word, e.g. {@code pureport}. */
  String name();

  /** Fills an empty state with the estate that the set-up names. Must give the same each time. */
  void seed(State state);

  /** What answers the operations that behave in their own way, by operation id. */
  Map<String, Handler> handlers();

  /**
   * Finds out who calls and whether they may, and says so by {@link Call#caller(
   * dev.reeve.simulator.access.Caller)}.
   *
   * @return the refusal, or null to go on
   */
  @Nullable Reply refuse(Call call);

  /** What answers a path that the document does not describe, e.g. one that gives tokens. */
  default @Nullable Reply beyond(Incoming incoming, State state) {
    return null;
  }

  /** A problem in the vendor's form: status, headers, body. */
  Reply problem(Problem problem, Incoming incoming);

  /** The last hand at every reply, refusals and problems too: request ids, rate-limit headers. */
  default Reply finish(Incoming incoming, Reply reply) {
    return reply;
  }

  /**
   * The request under the method and path to look up, where the vendor takes more than its document
   * says: another version in the path, any method. Handlers still see the request as it came.
   */
  default Incoming routed(Incoming incoming) {
    return incoming;
  }

  /**
   * The request as handlers read it, where the vendor takes bodies in more forms than its document
   * says: another media type, members in another spelling.
   */
  default Incoming understood(Operation operation, Incoming incoming) {
    return incoming;
  }

  /** How paths are compared. */
  default Matching matching() {
    return Matching.EXACT;
  }

  /** An identifier, in the vendor's format, for a record that a derived create makes. */
  default String identifier(Operation create, State state) {
    return state.ids().uuid().toString();
  }

  /**
   * The collection that a derived operation works on: the last fixed part of its path, e.g. {@code
   * networks}, after the service where that is not the main one ({@code lbaas.pools}).
   */
  default String collection(Operation operation) {
    return Collections.of(operation);
  }

  /**
   * Whether a read operation gives one stored record: by default, one whose path ends in a place.
   */
  default boolean record(Operation read) {
    return read.gives().kind() == Gives.Kind.ITEM;
  }

  /** An identifier out of a path as records are kept by it, e.g. in lower case. */
  default String key(String identifier) {
    return identifier;
  }

  /** Whether request bodies are checked leniently: null as absent, numbers as texts. */
  default boolean lenient() {
    return false;
  }

  /**
   * This vendor's table in profile {@code simulator} of the written profiles.toml, e.g. {@code
   * url}, {@code key}, {@code secret}; values are texts, numbers or one level of tables.
   *
   * @param url where the vendor is served
   */
  Map<String, Object> profile(String url);
}
