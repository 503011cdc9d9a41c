package dev.reeve.run.plan;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is sent against what was planned. A symbol is whatever the vendor told since, the same
 * in all places.
 */
final class Matching {
  private final Map<String, String> known = new HashMap<>();

  /** Whether a text is what was planned. */
  boolean text(String planned, String real) {
    StringBuilder regex = new StringBuilder();
    Matcher symbols = Symbol.TEXT.matcher(planned);
    Map<String, String> groups = new LinkedHashMap<>();
    int from = 0;
    while (symbols.find()) {
      regex.append(Pattern.quote(planned.substring(from, symbols.start())));
      regex.append(group(symbols.group(), groups));
      from = symbols.end();
    }
    Matcher matcher =
        Pattern.compile(regex + Pattern.quote(planned.substring(from)), Pattern.DOTALL)
            .matcher(real);
    if (!matcher.matches()) {
      return false;
    }
    groups.forEach((symbol, group) -> known.put(symbol, matcher.group(group)));
    return true;
  }

  /**
   * Whether a body is what was planned.
   *
   * @param open whether the record it changes was made by the plan: then it may have members that
   *     only the vendor knew
   */
  boolean body(String planned, String real, boolean open) {
    if (!open) {
      return text(planned, real);
    }
    try {
      return value(Json.parse(planned), Json.parse(real));
    } catch (JsonException noJson) {
      return text(planned, real);
    }
  }

  private boolean value(@Nullable Object planned, @Nullable Object real) {
    if (planned instanceof Map<?, ?> members && real instanceof Map<?, ?> own) {
      return members.entrySet().stream()
          .allMatch(
              member ->
                  own.containsKey(member.getKey())
                      ? value(member.getValue(), own.get(member.getKey()))
                      : unknown(member.getValue()));
    }
    if (planned instanceof Collection<?> list && list.isEmpty()) {
      return real instanceof List<?>;
    }
    return text(Json.print(planned), Json.print(real));
  }

  private static boolean unknown(@Nullable Object planned) {
    return planned == null
        || planned instanceof Collection<?> list && list.isEmpty()
        || planned instanceof Map<?, ?> map && map.values().stream().allMatch(Matching::unknown)
        || planned instanceof String text && Symbol.TEXT.matcher(text).matches();
  }

  private String group(String symbol, Map<String, String> groups) {
    String before = groups.get(symbol);
    if (known.containsKey(symbol)) {
      return Pattern.quote(Optional.ofNullable(known.get(symbol)).orElse(""));
    }
    if (before != null) {
      return "\\k<" + before + ">";
    }
    String name = "g" + groups.size();
    groups.put(symbol, name);
    return "(?<" + name + ">[^\\s\"]+?)";
  }
}
