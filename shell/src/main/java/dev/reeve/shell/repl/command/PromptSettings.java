package dev.reeve.shell.repl.command;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.shell.output.format.Layout;
import dev.reeve.shell.output.format.OutputFormat;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code /set} changes for the rest of a session. Read by the screen at each look. */
public final class PromptSettings {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("output", "table, json, yaml, csv ...");
    NAMES.put("columns", "of a table, e.g. name,state");
    NAMES.put("reveal", "secret fields to show");
    NAMES.put("max-items", "of a list that is shown");
    NAMES.put("timeout", "of one call, e.g. 30s");
    NAMES.put("exact", "times and sizes as received: on or off");
    NAMES.put("tips", "the line below what is typed: on or off");
    NAMES.put("pager", "long results a screen at a time: on or off");
  }

  private static final Map<String, String> USUAL =
      Map.of("output", "table", "exact", "off", "tips", "on", "pager", "on");

  private final Map<String, String> values = new ConcurrentHashMap<>();
  private final Map<String, String> first = new ConcurrentHashMap<>();

  /** What one setting is and says, a row each. */
  List<Map<String, Object>> rows() {
    return NAMES.entrySet().stream()
        .map(
            each -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("name", each.getKey());
              row.put("value", value(each.getKey()));
              row.put("what", each.getValue());
              return row;
            })
        .toList();
  }

  /** Names of the settings. */
  static Set<String> names() {
    return NAMES.keySet();
  }

  /**
   * Changes one; an empty value puts back what was at first.
   *
   * @throws UsageException where there is none of that name, or it can't have that value
   */
  public void set(String name, String value) {
    if (!NAMES.containsKey(name)) {
      String hint = Nearest.hint(name, NAMES.keySet());
      throw wrong(
          "there is no setting " + name,
          hint.isEmpty() ? "there are: " + String.join(", ", NAMES.keySet()) : hint);
    }
    if (value.isEmpty()) {
      values.remove(name);
      values.computeIfAbsent(name, first::get);
    } else {
      check(name, value);
      values.put(name, value);
    }
  }

  /** Sets what is so from the start, e.g. by an option: an empty value puts that back. */
  public void first(String name, String value) {
    if (!value.isEmpty()) {
      set(name, value);
      first.put(name, value);
    }
  }

  private String value(String name) {
    return values.getOrDefault(name, USUAL.getOrDefault(name, ""));
  }

  private static void check(String name, String value) {
    switch (name) {
      case "output" -> {
        if (OutputFormat.named(value).isEmpty()) {
          throw wrong("'" + value + "' is no format", "use " + OutputFormat.names());
        }
      }
      case "max-items" -> {
        if (!value.matches("[1-9][0-9]{0,8}")) {
          throw wrong("'" + value + "' is no count of items", "write e.g. /set max-items 100");
        }
      }
      case "timeout" -> duration(value);
      case "tips", "pager", "exact" -> {
        if (!value.matches("on|off")) {
          throw wrong("'" + value + "' is neither on nor off", "write /set " + name + " on");
        }
      }
      default -> {}
    }
  }

  private static Duration duration(String value) {
    try {
      return Duration.parse(value.startsWith("P") ? value : "PT" + value);
    } catch (DateTimeParseException e) {
      throw wrong("'" + value + "' is no duration", "write 30s, 5m, 1h or PT30S");
    }
  }

  private static UsageException wrong(String what, String remedy) {
    return new UsageException(what, "for /set", remedy);
  }

  /** How values are shown; a table where nothing was set. */
  public OutputFormat format() {
    return text("output").flatMap(OutputFormat::named).orElse(OutputFormat.TABLE);
  }

  /** The layout with what was set. */
  public Layout applied(Layout layout) {
    Layout with =
        text("columns").map(each -> layout.withColumns(List.of(each.split(",")))).orElse(layout);
    Set<String> shown = new TreeSet<>();
    text("reveal").ifPresent(each -> shown.addAll(List.of(each.split(","))));
    return with.withReveal(shown).withExact(on("exact"));
  }

  /** How many items of a list are shown, if a cap was set. */
  Optional<Integer> maxItems() {
    return text("max-items").map(Integer::valueOf);
  }

  /** The time-out of a call, if one was set. */
  Optional<Duration> timeout() {
    return text("timeout").map(PromptSettings::duration);
  }

  /** Whether something is on: {@code tips}, {@code pager}, {@code exact}. */
  public boolean on(String name) {
    return value(name).equals("on");
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
