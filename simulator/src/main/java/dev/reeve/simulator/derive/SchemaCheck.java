package dev.reeve.simulator.derive;

import dev.reeve.simulator.route.Problem.Fault;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.SchemaLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what in a JSON value breaks a schema. */
public final class SchemaCheck {
  /** ISO 8601; a date alone passes, as some services take it. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d"
              + "([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d(:?\\d\\d)?)?)?");

  private final Samples samples;
  private final boolean lenient;
  private final boolean request;
  private final boolean strict;

  /**
   * A check.
   *
   * @param lenient whether null means absent, and texts may hold numbers and truth values
   * @param request whether the value was sent to the server: members that only the server sets are
   *     then not demanded
   */
  public SchemaCheck(Samples samples, boolean lenient, boolean request) {
    this(samples, lenient, request, false);
  }

  private SchemaCheck(Samples samples, boolean lenient, boolean request, boolean strict) {
    this.samples = samples;
    this.lenient = lenient;
    this.request = request;
    this.strict = strict;
  }

  /**
   * A check that also refuses members that the document does not have or that only the server sets,
   * and dates without a time of day.
   */
  public SchemaCheck strict() {
    return new SchemaCheck(samples, lenient, request, true);
  }

  /** All faults of a value, each with the JSON Pointer of its place. */
  public List<Fault> faults(Schema schema, @Nullable Object value) {
    List<Fault> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(Schema given, @Nullable Object value, String at, List<Fault> faults) {
    List<Schema> alternatives = samples.alternatives(given);
    if (!alternatives.isEmpty()) {
      faults.addAll(nearest(alternatives, value, at));
      return;
    }
    Schema schema = samples.resolved(given, value);
    if (value == null) {
      if (!schema.nullable() && !lenient && schema.type() != Schema.Type.ANY) {
        faults.add(new Fault(at, "type", "must not be null"));
      }
      return;
    }
    if (!typed(schema, value)) {
      faults.add(new Fault(at, "type", "must be of type " + schema.type()));
      return;
    }
    limits(schema, value, at, faults);
    if (value instanceof Map<?, ?>) {
      members(schema, Values.object(value), at, faults);
    }
    if (value instanceof List<?> list && schema.items().isPresent()) {
      for (int i = 0; i < list.size(); i++) {
        check(schema.items().get(), list.get(i), at + "/" + i, faults);
      }
    }
  }

  /**
   * Where nothing tells which alternative is meant, one that is wrong only within the value is, and
   * of several the one with the fewest faults.
   */
  private List<Fault> nearest(List<Schema> alternatives, @Nullable Object value, String at) {
    List<Fault> best = null;
    for (Schema each : alternatives) {
      List<Fault> faults = new ArrayList<>();
      check(each, value, at, faults);
      best = best == null || nearer(faults, best, at) ? faults : best;
    }
    return best == null ? List.of() : best;
  }

  private static boolean nearer(List<Fault> faults, List<Fault> best, String at) {
    boolean inside = within(faults, at);
    return inside == within(best, at) ? faults.size() < best.size() : inside;
  }

  private static boolean within(List<Fault> faults, String at) {
    return faults.stream().noneMatch(each -> each.field().equals(at));
  }

  private void members(Schema schema, Map<String, Object> object, String at, List<Fault> faults) {
    for (String name : schema.required()) {
      Schema member = schema.properties().get(name);
      boolean serverSet = request && member != null && member.marks().readOnly();
      if (!serverSet && (!object.containsKey(name) || (lenient && object.get(name) == null))) {
        faults.add(new Fault(at + "/" + name, "required", name + " is required"));
      }
    }
    object.forEach(
        (name, value) -> {
          Schema member = schema.properties().get(name);
          if (strict && isOutside(schema, member)) {
            String place = (at + "/" + name).substring(1);
            faults.add(new Fault(at + "/" + name, "unknown", "Unexpected property: " + place));
          } else if (member != null) {
            check(member, value, at + "/" + name, faults);
          } else {
            schema.additional().ifPresent(any -> check(any, value, at + "/" + name, faults));
          }
        });
  }

  private static boolean isOutside(Schema schema, @Nullable Schema member) {
    if (member != null) {
      return member.marks().readOnly();
    }
    boolean told = schema.type() == Schema.Type.OBJECT || !schema.properties().isEmpty();
    return told && !schema.open() && schema.additional().isEmpty();
  }

  private boolean typed(Schema schema, Object value) {
    return switch (schema.type()) {
      case OBJECT -> value instanceof Map;
      case ARRAY -> value instanceof List;
      case STRING -> value instanceof String || (lenient && value instanceof Number);
      case INTEGER -> whole(value) || (lenient && value.toString().matches("-?\\d+"));
      case NUMBER ->
          value instanceof Number || (lenient && value.toString().matches("-?\\d+(\\.\\d+)?"));
      case BOOLEAN ->
          value instanceof Boolean || (lenient && value.toString().matches("(?i)true|false"));
      case ANY -> true;
    };
  }

  /** A text that passed as a number keeps to the number's limits. */
  private static boolean numeric(Schema schema) {
    return schema.type() == Schema.Type.INTEGER || schema.type() == Schema.Type.NUMBER;
  }

  private static boolean whole(Object value) {
    return value instanceof Number number
        && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
  }

  private void limits(Schema schema, Object value, String at, List<Fault> faults) {
    SchemaLimits limits = schema.limits();
    if (!limits.values().isEmpty() && !limits.extensible() && !listed(limits, value)) {
      faults.add(new Fault(at, "enum", "must be one of " + limits.values()));
    }
    if (value instanceof Number || numeric(schema)) {
      range(limits, new BigDecimal(value.toString()), at, faults);
    }
    int length =
        value instanceof String text
            ? text.length()
            : value instanceof List<?> list ? list.size() : -1;
    if (length >= 0 && !(lenient && value instanceof String text && text.isEmpty())) {
      length(limits, length, at, faults);
    }
    if (value instanceof String text
        && !limits.pattern().isEmpty()
        && !Pattern.compile(limits.pattern()).matcher(text).find()) {
      faults.add(new Fault(at, "pattern", "must match " + limits.pattern()));
    }
    boolean told = value instanceof String text && (!lenient || !text.isEmpty());
    if (told && limits.format().equals("date-time") && !isTime(value.toString())) {
      faults.add(new Fault(at, "format", "must be a date and time of ISO 8601"));
    }
  }

  private boolean isTime(String text) {
    return TIME.matcher(text).matches() && (!strict || text.contains(":"));
  }

  private boolean listed(SchemaLimits limits, Object value) {
    return limits.values().stream()
        .anyMatch(
            each ->
                lenient
                    ? each.toString().equalsIgnoreCase(value.toString())
                    : each.toString().equals(value.toString()));
  }

  private static void range(SchemaLimits limits, BigDecimal number, String at, List<Fault> faults) {
    boolean low = limits.minimum().map(least -> number.compareTo(least) < 0).orElse(false);
    boolean high = limits.maximum().map(most -> number.compareTo(most) > 0).orElse(false);
    if (low || high) {
      String least = limits.minimum().map(BigDecimal::toPlainString).orElse("");
      String most = limits.maximum().map(BigDecimal::toPlainString).orElse("");
      faults.add(new Fault(at, "range", "must be in " + least + ".." + most));
    }
  }

  private static void length(SchemaLimits limits, int length, String at, List<Fault> faults) {
    if (length < limits.minLength() || (limits.maxLength() >= 0 && length > limits.maxLength())) {
      String most = limits.maxLength() < 0 ? "" : Integer.toString(limits.maxLength());
      faults.add(new Fault(at, "length", "length must be in " + limits.minLength() + ".." + most));
    }
  }
}
