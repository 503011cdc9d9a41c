package dev.reeve.run.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts values where JSON Pointers of the documents look for them. */
final class Placing {
  private Placing() {}

  /** The value with another one at that pointer; objects and lists on the way are made. */
  static @Nullable Object put(@Nullable Object root, String pointer, @Nullable Object value) {
    if (pointer.isEmpty()) {
      return value;
    }
    String[] words = pointer.substring(1).split("/", -1);
    return put(root, words, 0, value);
  }

  private static @Nullable Object put(
      @Nullable Object at, String[] words, int depth, @Nullable Object value) {
    if (depth == words.length) {
      return value;
    }
    String word = words[depth].replace("~1", "/").replace("~0", "~");
    boolean picks = word.indexOf('=') > 0;
    if (at instanceof List<?> || picks || word.equals("*") || word.matches("\\d+")) {
      return element(copy(at), word, words, depth, value);
    }
    Map<String, @Nullable Object> members = members(at);
    members.put(word, put(members.get(word), words, depth + 1, value));
    return members;
  }

  private static List<@Nullable Object> element(
      List<@Nullable Object> list, String word, String[] words, int depth, @Nullable Object value) {
    int position = position(list, word);
    while (list.size() <= position) {
      list.add(null);
    }
    Object before = list.get(position);
    Object after = put(before, words, depth + 1, value);
    if (word.indexOf('=') > 0 && after instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> named = members(map);
      String[] pair = word.replaceFirst("^\\*", "").split("=", 2);
      named.putIfAbsent(pair[0], pair[1]);
      after = named;
    }
    list.set(position, after);
    return list;
  }

  private static int position(List<@Nullable Object> list, String word) {
    if (word.matches("\\d+")) {
      return Integer.parseInt(word);
    }
    if (word.indexOf('=') < 0) {
      return 0;
    }
    String[] pair = word.replaceFirst("^\\*", "").split("=", 2);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> map
          && pair[1].equals(String.valueOf(map.get(pair[0])))) {
        return i;
      }
    }
    return list.size();
  }

  static Map<String, @Nullable Object> members(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> members.put(String.valueOf(name), each));
    }
    return members;
  }

  private static List<@Nullable Object> copy(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
  }
}
