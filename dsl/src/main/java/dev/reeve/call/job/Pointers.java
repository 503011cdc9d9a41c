package dev.reeve.call.job;

import dev.reeve.http.Headers;
import dev.reeve.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pointers of {@code x-async}: into a body, or {@code header:}, {@code argument:}, {@code
 * answer:}.
 *
 * @param body the body that a bare pointer points into
 * @param headers the answer's headers
 * @param arguments what the call was made with
 * @param first the body of the call's own answer, for {@code answer:}
 */
record Pointers(
    @Nullable Object body, Headers headers, Map<String, String> arguments, @Nullable Object first) {

  private static final Pattern ARGUMENT = Pattern.compile("\\{([^{}]+)}");

  /** The first of the pointers that finds a text or number. */
  Optional<String> first(List<String> pointers) {
    return pointers.stream().map(this::text).flatMap(Optional::stream).findFirst();
  }

  /** The text or number at a pointer; empty when there is none. */
  Optional<String> text(String pointer) {
    if (pointer.startsWith("header:")) {
      return headers.first(pointer.substring("header:".length()));
    }
    if (pointer.startsWith("argument:")) {
      return Optional.ofNullable(arguments.get(pointer.substring("argument:".length())));
    }
    return Optional.ofNullable(value(pointer))
        .filter(value -> value instanceof String || value instanceof Number)
        .map(Object::toString)
        .filter(text -> !text.isEmpty());
  }

  /** The value at a pointer into a body; <code>{name}</code> in it stands for an argument. */
  @Nullable Object value(String pointer) {
    boolean ofFirst = pointer.startsWith("answer:");
    String plain = ofFirst ? pointer.substring("answer:".length()) : pointer;
    String filled =
        ARGUMENT
            .matcher(plain)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        arguments
                            .getOrDefault(found.group(1), "")
                            .replace("~", "~0")
                            .replace("/", "~1")));
    return Json.at(ofFirst ? first : body, filled);
  }
}
