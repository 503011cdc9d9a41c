package dev.reeve.run.undo;

import dev.reeve.journal.Writes.Done;
import dev.reeve.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments that a document gives as templates, filled from what a write sent and was answered. */
final class Template {
  private static final Pattern WHOLE = Pattern.compile("\\{(/?)([^{}]+)}");

  private final Done done;

  Template(Done done) {
    this.done = done;
  }

  /** The arguments filled: once for each value where a pointer has {@code *}. */
  List<Map<String, @Nullable Object>> each(Map<String, Object> with) {
    List<Map<String, @Nullable Object>> ways = new ArrayList<>();
    ways.add(new LinkedHashMap<>());
    with.forEach(
        (name, value) -> {
          Object found = value(value);
          boolean several = value instanceof String text && text.contains("/*");
          List<?> each = several && found instanceof List<?> all ? all : single(found);
          List<Map<String, @Nullable Object>> before = List.copyOf(ways);
          ways.clear();
          before.forEach(way -> each.forEach(one -> ways.add(and(way, name, one))));
        });
    return ways;
  }

  private static List<@Nullable Object> single(@Nullable Object value) {
    List<@Nullable Object> one = new ArrayList<>();
    one.add(value);
    return one;
  }

  private static Map<String, @Nullable Object> and(
      Map<String, @Nullable Object> way, String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(way);
    if (value != null) {
      more.put(name, value);
    }
    return more;
  }

  /** The value that a template stands for; null where there is none. */
  @Nullable Object value(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::value).toList();
    }
    Matcher whole = WHOLE.matcher(String.valueOf(value));
    if (!(value instanceof String) || !whole.matches()) {
      return value;
    }
    return whole.group(1).isEmpty()
        ? done.arguments().get(whole.group(2))
        : answered(whole.group(2).split("\\|", 2));
  }

  /** What a pointer finds in the answer; of a text, what an expression behind it finds there. */
  private @Nullable Object answered(String[] pointer) {
    Object found = Json.at(done.answer(), "/" + pointer[0]);
    if (pointer.length == 1 || found == null) {
      return found;
    }
    return found instanceof List<?> all
        ? all.stream().map(each -> within(pointer[1], each)).filter(Objects::nonNull).toList()
        : within(pointer[1], found);
  }

  private static @Nullable String within(String expression, @Nullable Object text) {
    Matcher within = Pattern.compile(expression).matcher(String.valueOf(text));
    return within.find() ? within.group(1) : null;
  }
}
