package dev.reeve.simulator.vendors.pgo.wire;

import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The structure around an answer: where its value, code and message stand. */
@FunctionalInterface
public interface Envelope {

  /**
   * The whole answer.
   *
   * @param value what was found or done; {@link #EARLY} or {@link #LATE} when refused
   */
  Map<String, Object> of(@Nullable Object value, String code, String message);

  /** In place of a value: refused before the work began. */
  Object EARLY = new Object();

  /** In place of a value: refused while at work. */
  Object LATE = new Object();

  /** Code and message only. */
  Envelope BARE = (value, code, message) -> Values.of("Code", code, "Msg", message);

  /** A list that is null when refused early and empty when refused late. */
  static Envelope list(String member) {
    return flat(member, null, List.of());
  }

  /** A list that is empty however refused. */
  static Envelope fullList(String member) {
    return flat(member, List.of(), List.of());
  }

  /** A list that is null however refused. */
  static Envelope nullList(String member) {
    return flat(member, null, null);
  }

  /** A member, then code and message beside it. */
  static Envelope flat(String member, @Nullable Object early, @Nullable Object late) {
    return (value, code, message) -> {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put(member, value == EARLY ? early : value == LATE ? late : value);
      answer.put("Code", code);
      answer.put("Msg", message);
      return answer;
    };
  }

  /** The same with one more member behind. */
  default Envelope and(String member, Object otherwise) {
    return (value, code, message) -> {
      Map<String, Object> answer = of(value, code, message);
      answer.put(member, otherwise);
      return answer;
    };
  }
}
