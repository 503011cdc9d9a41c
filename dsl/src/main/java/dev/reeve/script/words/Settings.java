package dev.reeve.script.words;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.address.Records;
import dev.reeve.script.plain.Held;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.value.Context;
import dev.reeve.value.Context.Options;
import dev.reeve.value.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code using(...)} sets: the profile, scope words, options of calls. */
final class Settings {
  private static final List<String> WORDS =
      List.of("profile", "timeout", "retries", "headers", "replace");

  private final Services services;
  private final Map<String, ?> given;

  Settings(Services services, Map<String, ?> given) {
    this.services = services;
    this.given = given;
  }

  /** The context with the settings; all faults are reported together. */
  Context applied(Context context) {
    List<String> faults = new ArrayList<>();
    Map<String, String> scope = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (!WORDS.contains(name)) {
            scope(name, value, scope, faults);
          }
        });
    Options options = options(context.options(), faults);
    Context profiled = profile(context, faults);
    if (!faults.isEmpty()) {
      throw new UsageException(
          "using: " + String.join("; ", faults) + ".",
          Words.at(SourceLines.caller()),
          "Write using(profile: 'dev', timeout: 30.seconds) { ... }.");
    }
    return profiled.withScope(scope).withOptions(options);
  }

  private Context profile(Context context, List<String> faults) {
    Object profile = given.get("profile");
    if (profile == null) {
      return context;
    }
    String name = profile.toString();
    if (!services.profiles().contains(name)) {
      faults.add("there is no profile " + name + hint(name, services.profiles()));
    }
    return context.withProfile(name);
  }

  private void scope(
      String name, @Nullable Object value, Map<String, String> scope, List<String> faults) {
    if (!services.scopeWords().contains(name)) {
      List<String> known = new ArrayList<>(WORDS);
      known.addAll(services.scopeWords());
      faults.add("there is no setting " + name + hint(name, known));
    } else if (value == null) {
      faults.add(name + " is null");
    } else {
      scope.put(name, identifier(value));
    }
  }

  private static String identifier(Object value) {
    if (value instanceof Held held && held.held() instanceof Target target) {
      return Records.id(target).orElseGet(value::toString);
    }
    return value.toString();
  }

  private Options options(Options before, List<String> faults) {
    return new Options(
        of("timeout", Duration.class, "a duration such as 30.seconds", faults).or(before::timeout),
        of("retries", Integer.class, "a whole number", faults).or(before::retries),
        of("headers", Map.class, "a map", faults).map(Settings::texts).orElse(before.headers()),
        of("replace", Boolean.class, "true or false", faults).orElse(before.replace()));
  }

  private <T> Optional<T> of(String name, Class<T> type, String shape, List<String> faults) {
    Object value = given.get(name);
    if (value != null && !type.isInstance(value)) {
      faults.add(name + " is " + shape + ", not " + value);
      return Optional.empty();
    }
    return Optional.ofNullable(type.cast(value));
  }

  private static Map<String, String> texts(Map<?, ?> map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts;
  }

  private static String hint(String name, List<String> names) {
    String hint = Nearest.hint(name, names);
    return hint.isEmpty()
        ? " (there are: " + String.join(", ", names) + ")"
        : " (" + hint.replace("?", "") + ")";
  }
}
