package dev.reeve.simulator.fault;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One named fault and where it strikes.
 *
 * @param kind what goes wrong
 * @param value milliseconds, seconds or status, by kind; -1 when not said
 * @param vendor the vendor's word, or empty for all
 * @param operation an operation id, {@code *} standing for any part; empty for all
 * @param count how often it strikes; -1 without end
 * @param rate the share of matching calls that it strikes, 0 to 1
 */
public record Fault(
    FaultKind kind, long value, String vendor, String operation, long count, double rate) {
  private static final List<String> KEYS = List.of("vendor", "operation", "count", "rate", "value");

  /**
   * Reads {@code drop-after,vendor=clc,operation=servers.*,count=2,rate=0.5}; the value may follow
   * the word: {@code delay=200}. A bare status of 5xx is {@code fail}, 429 is {@code too-many}.
   *
   * @throws UsageException when it says something else
   */
  public static Fault parse(String text) {
    String[] parts = text.strip().split(",");
    Map<String, Object> members = new LinkedHashMap<>();
    String[] head = parts[0].split("=", 2);
    members.put("kind", head[0].strip());
    if (head.length == 2) {
      members.put("value", head[1].strip());
    }
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      members.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
    }
    return of(members, text);
  }

  /**
   * Reads the members of a JSON object: {@code kind}, {@code value}, {@code vendor}, {@code
   * operation}, {@code count}, {@code rate}.
   *
   * @throws UsageException when it says something else
   */
  public static Fault of(Map<String, Object> members, String text) {
    String word = String.valueOf(members.get("kind"));
    boolean status = word.matches("5\\d\\d");
    FaultKind kind = status ? FaultKind.FAIL : word.equals("429") ? FaultKind.TOO_MANY : kind(word);
    members.keySet().stream()
        .filter(key -> !key.equals("kind") && !KEYS.contains(key))
        .findFirst()
        .ifPresent(key -> refuse("A fault has no '" + key + "'.", text, String.join(", ", KEYS)));
    return new Fault(
        kind,
        status ? Long.parseLong(word) : number(members.get("value"), -1, text).longValue(),
        String.valueOf(members.getOrDefault("vendor", "")),
        String.valueOf(members.getOrDefault("operation", "")),
        number(members.get("count"), -1, text).longValue(),
        number(members.get("rate"), 1, text).doubleValue());
  }

  /** Whether it strikes that vendor's operation at all. */
  public boolean aims(String vendorName, String operationId) {
    String pattern = operation.isEmpty() ? "*" : operation;
    String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
    return (vendor.isEmpty() || vendor.equals(vendorName)) && operationId.matches(regex);
  }

  /** The same members as JSON. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind.word());
    json.put("value", value);
    json.put("vendor", vendor);
    json.put("operation", operation);
    json.put("count", count);
    json.put("rate", BigDecimal.valueOf(rate));
    return json;
  }

  private static FaultKind kind(String word) {
    return FaultKind.of(word)
        .orElseThrow(
            () -> {
              List<String> words = Arrays.stream(FaultKind.values()).map(FaultKind::word).toList();
              List<String> near = Nearest.to(word, words);
              String hint = near.isEmpty() ? String.join(", ", words) : String.join(", ", near);
              return new UsageException("There is no fault '" + word + "'.", "", "Take " + hint);
            });
  }

  private static BigDecimal number(@Nullable Object value, long otherwise, String text) {
    if (value == null) {
      return BigDecimal.valueOf(otherwise);
    }
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException notOne) {
      throw new UsageException(
          "'" + value + "' is no number.", "in the fault " + text, "Write count=2 or rate=0.5.");
    }
  }

  private static void refuse(String what, String text, String known) {
    throw new UsageException(what, "in the fault " + text, "It has kind, " + known + ".");
  }
}
