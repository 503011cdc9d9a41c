package dev.reeve.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901) with {@code *}, {@code member=value} and {@code *member=value}. */
final class Pointer {
  private Pointer() {}

  static List<String> words(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException("a JSON Pointer starts with /: " + pointer);
    }
    List<String> words = new ArrayList<>();
    for (String word : pointer.substring(1).split("/", -1)) {
      words.add(word.replace("~1", "/").replace("~0", "~"));
    }
    return words;
  }

  static @Nullable Object at(@Nullable Object value, List<String> words) {
    Object current = value;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (current instanceof List<?> list && word.startsWith("*")) {
        return every(list, word.substring(1), words.subList(i + 1, words.size()));
      }
      current = step(current, word);
    }
    return current;
  }

  private static @Nullable Object step(@Nullable Object value, String word) {
    if (value instanceof Map<?, ?> map) {
      return map.get(word);
    }
    if (value instanceof List<?> list) {
      return word.indexOf('=') > 0 ? picked(list, word) : numbered(list, word);
    }
    return null;
  }

  private static @Nullable Object numbered(List<?> list, String word) {
    if (!word.matches("0|[1-9][0-9]{0,8}")) {
      return null;
    }
    int position = Integer.parseInt(word);
    return position < list.size() ? list.get(position) : null;
  }

  private static @Nullable Object picked(List<?> list, String word) {
    return list.stream().filter(element -> fits(element, word)).findFirst().orElse(null);
  }

  private static boolean fits(@Nullable Object element, String word) {
    String member = word.substring(0, word.indexOf('='));
    String wanted = word.substring(word.indexOf('=') + 1);
    return element instanceof Map<?, ?> map && wanted.equals(String.valueOf(map.get(member)));
  }

  private static List<Object> every(List<?> list, String test, List<String> rest) {
    List<Object> found = new ArrayList<>();
    boolean flat = rest.stream().anyMatch(word -> word.startsWith("*"));
    for (Object element : list) {
      Object value = test.isEmpty() || fits(element, test) ? at(element, rest) : null;
      if (flat && value instanceof List<?> inner) {
        found.addAll(inner);
      } else if (value != null) {
        found.add(value);
      }
    }
    return found;
  }
}
