package dev.reeve.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901) with {@code *} and {@code member=value} for lists. */
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
      if (current instanceof List<?> list && words.get(i).equals("*")) {
        return every(list, words.subList(i + 1, words.size()));
      }
      current = step(current, words.get(i));
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
    String member = word.substring(0, word.indexOf('='));
    String wanted = word.substring(word.indexOf('=') + 1);
    for (Object element : list) {
      if (element instanceof Map<?, ?> map && wanted.equals(String.valueOf(map.get(member)))) {
        return element;
      }
    }
    return null;
  }

  private static List<Object> every(List<?> list, List<String> rest) {
    List<Object> found = new ArrayList<>();
    boolean flat = rest.contains("*");
    for (Object element : list) {
      Object value = at(element, rest);
      if (flat && value instanceof List<?> inner) {
        found.addAll(inner);
      } else if (value != null) {
        found.add(value);
      }
    }
    return found;
  }
}
