package dev.reeve.engine.isolation.wire;

import java.io.File;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON and back. Texts, numbers, lists and maps are themselves; what else there is has a
 * tag. Each side says what it makes of items, lists, jobs, files and secrets.
 */
public abstract class Codec {
  /** The member that holds the tag. */
  public static final String TAG = "$";

  /** A value of this side's own as a tagged object; empty for one that is just a text. */
  protected abstract Map<String, @Nullable Object> own(Object value);

  /** The value of a tagged object of the other side. */
  protected abstract @Nullable Object read(String tag, Message message);

  /** A tagged object. */
  protected static Map<String, @Nullable Object> tagged(String tag, @Nullable Object of) {
    Map<String, @Nullable Object> tagged = new LinkedHashMap<>();
    tagged.put(TAG, tag);
    tagged.put("of", of);
    return tagged;
  }

  /** A value to be sent. */
  public final @Nullable Object out(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof CharSequence) {
      return value instanceof CharSequence ? value.toString() : value;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(each -> all.add(out(each)));
      return all;
    }
    return rest(value);
  }

  private Object rest(Object value) {
    if (value instanceof Instant) {
      return tagged("time", value.toString());
    }
    if (value instanceof Duration) {
      return tagged("duration", value.toString());
    }
    if (value instanceof File file) {
      return tagged("path", file.getPath());
    }
    Map<String, @Nullable Object> own = own(value);
    return own.isEmpty() ? value.toString() : own;
  }

  private static Object number(Number number) {
    boolean broken = number instanceof Double || number instanceof Float;
    if (!broken) {
      return number;
    }
    double value = number.doubleValue();
    return Double.isFinite(value) ? (Object) BigDecimal.valueOf(value) : String.valueOf(value);
  }

  private Object map(Map<?, ?> map) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((key, value) -> all.put(String.valueOf(key), out(value)));
    if (!all.containsKey(TAG)) {
      return all;
    }
    List<@Nullable Object> pairs = new ArrayList<>();
    all.forEach(
        (key, value) -> {
          pairs.add(key);
          pairs.add(value);
        });
    return tagged("map", pairs);
  }

  /** A value that came. */
  public final @Nullable Object in(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(each -> all.add(in(each)));
      return all;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.containsKey(TAG)) {
      return untagged(new Message(map));
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((key, each) -> all.put(String.valueOf(key), in(each)));
    return all;
  }

  private @Nullable Object untagged(Message message) {
    String tag = message.text(TAG);
    try {
      return switch (tag) {
        case "time" -> Instant.parse(message.text("of"));
        case "duration" -> Duration.parse(message.text("of"));
        case "path" -> new File(message.text("of"));
        case "map" -> pairs(message.list("of"));
        default -> read(tag, message);
      };
    } catch (DateTimeException wrong) {
      throw new Breach("a time that is none");
    }
  }

  private Map<String, @Nullable Object> pairs(List<?> pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      map.put(String.valueOf(pairs.get(i)), in(pairs.get(i + 1)));
    }
    return map;
  }

  /** A map of values that came. */
  public final Map<String, @Nullable Object> all(Message message) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    message.members().forEach((key, value) -> all.put(String.valueOf(key), in(value)));
    return all;
  }
}
