package dev.reeve.simulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as plain Java: reading members without casts, copying, merging. */
public final class Values {

  private Values() {}

  /** The value as an object, or an empty one when it is none. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }

  /** The value as a list, or an empty one when it is none. */
  @SuppressWarnings("unchecked")
  public static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
  }

  /** The value as text; empty for null. */
  public static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The value as a whole number, also when it is text; the other when it is neither. */
  public static long number(@Nullable Object value, long otherwise) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    try {
      return value instanceof String text ? Long.parseLong(text.strip()) : otherwise;
    } catch (NumberFormatException notOne) {
      return otherwise;
    }
  }

  /** A copy, all the way down. */
  public static Map<String, Object> copy(Map<String, Object> object) {
    Map<String, Object> copy = new LinkedHashMap<>();
    object.forEach((name, value) -> copy.put(name, copied(value)));
    return copy;
  }

  /** Sets members, merging nested objects; a null value removes the member. */
  public static void merge(Map<String, Object> into, Map<String, Object> changes) {
    changes.forEach((name, value) -> mergeMember(into, name, value));
  }

  /** An object of names and values in turn. */
  public static Map<String, Object> of(@Nullable Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  private static void mergeMember(Map<String, Object> into, String name, @Nullable Object value) {
    if (value == null) {
      into.remove(name);
    } else if (value instanceof Map<?, ?> && into.get(name) instanceof Map<?, ?>) {
      Map<String, Object> nested = copy(object(into.get(name)));
      merge(nested, object(value));
      into.put(name, nested);
    } else {
      into.put(name, value);
    }
  }

  private static @Nullable Object copied(@Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      return copy(object(value));
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(copied(element)));
      return copy;
    }
    return value;
  }
}
