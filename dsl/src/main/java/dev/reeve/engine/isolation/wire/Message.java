package dev.reeve.engine.isolation.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message or a part of one. Every getter throws {@link Breach} for a member that is missing or of
 * another type.
 *
 * @param members as they came
 */
public record Message(Map<?, ?> members) {

  /** Whether there is such a member. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** A member as it came; null where there is none. */
  public @Nullable Object value(String name) {
    return members.get(name);
  }

  /** A text. */
  public String text(String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name, "text");
  }

  /** A whole number. */
  public long number(String name) {
    Object value = members.get(name);
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw wrong(name, "whole number");
  }

  /** True or false. */
  public boolean flag(String name) {
    if (members.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "truth value");
  }

  /** An object. */
  public Message part(String name) {
    if (members.get(name) instanceof Map<?, ?> map) {
      return new Message(map);
    }
    throw wrong(name, "object");
  }

  /** A list. */
  public List<?> list(String name) {
    if (members.get(name) instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "list");
  }

  /** An object of texts. */
  public Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    part(name)
        .members()
        .forEach(
            (key, value) -> {
              if (!(value instanceof String text)) {
                throw wrong(name, "object of texts");
              }
              texts.put(String.valueOf(key), text);
            });
    return texts;
  }

  private static Breach wrong(String name, String type) {
    return new Breach("a message whose '" + name + "' is no " + type);
  }
}
