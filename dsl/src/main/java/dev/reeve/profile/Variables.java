package dev.reeve.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the texts of {@link VendorShape#environment()} from environment variables. */
final class Variables {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern IN_TEXT =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([-+])([^}]*))?}");

  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The setting as it would be written in a profile; empty when a variable of it is not set. */
  Optional<String> setting(String word, List<String> fillers) {
    return fillers.stream()
        .map(this::filled)
        .flatMap(Optional::stream)
        .filter(value -> !word.equals("url") || value.matches("https?://[^/:]+(:\\d+)?(/.*)?"))
        .findFirst();
  }

  /** The names of the variables that are set. */
  List<String> present(List<String> fillers) {
    return fillers.stream().flatMap(text -> names(text).stream()).filter(this::isSet).toList();
  }

  private Optional<String> filled(String filler) {
    if (NAME.matcher(filler).matches()) {
      return isSet(filler) ? Optional.of("env:" + filler) : Optional.empty();
    }
    Matcher variable = IN_TEXT.matcher(filler);
    StringBuilder text = new StringBuilder();
    while (variable.find()) {
      String value = isSet(variable.group(1)) ? environment.get(variable.group(1)) : null;
      String used = used(value, String.valueOf(variable.group(2)), variable.group(3));
      if (used == null) {
        return Optional.empty();
      }
      variable.appendReplacement(text, Matcher.quoteReplacement(used));
    }
    return Optional.of(variable.appendTail(text).toString());
  }

  /** As a shell does: {@code :-} stands in for what is not set, {@code :+} for what is. */
  private static @Nullable String used(@Nullable String value, String how, String other) {
    return switch (how) {
      case "-" -> value == null ? other : value;
      case "+" -> value == null ? null : other;
      default -> value;
    };
  }

  /** A variable's value; empty when not set. */
  Optional<String> value(String name) {
    return isSet(name) ? Optional.ofNullable(environment.get(name)) : Optional.empty();
  }

  private boolean isSet(String name) {
    String value = environment.get(name);
    return value != null && !value.isEmpty();
  }

  private static List<String> names(String filler) {
    return NAME.matcher(filler).matches()
        ? List.of(filler)
        : IN_TEXT.matcher(filler).results().map(found -> found.group(1)).toList();
  }
}
