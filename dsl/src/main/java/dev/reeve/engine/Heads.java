package dev.reeve.engine;

import dev.reeve.engine.isolation.JavaScripts;
import dev.reeve.script.head.ScriptArguments;
import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.secret.Secret;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at a script's head before a run is made of it; opens no secret. */
final class Heads {
  private final ScriptCompiler compiler;

  Heads(ScriptCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * The values of its parameters as JSON, secrets masked.
   *
   * @throws dev.reeve.errors.ReeveException when the script or its arguments can't be read
   */
  Map<String, @Nullable Object> parameters(Runs.Ask ask) {
    ScriptSource source = ScriptSource.file(ask.script().name(), ask.script().text());
    Given given = new Given(ask.arguments(), ask.reserved());
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    values(source, given, Secret::of, Instant.now())
        .forEach((name, value) -> shown.put(name, shown(value)));
    return shown;
  }

  /**
   * What stands on a command line.
   *
   * @param arguments those of the script
   * @param reserved options of the command itself, which no parameter may take
   */
  record Given(List<String> arguments, Collection<String> reserved) {}

  /** The values of its parameters; of a script in Java the words as they are. */
  Map<String, @Nullable Object> values(
      ScriptSource source, Given given, Function<String, Secret> secrets, Instant now) {
    if (JavaScripts.named(source.name())) {
      return Map.of(JavaScripts.ARGUMENTS, given.arguments());
    }
    ScriptDescription head = describe(source, given.reserved());
    return ScriptArguments.read(head, given.arguments(), secrets, now);
  }

  /** What the head says; nothing of the script is run. */
  ScriptDescription describe(ScriptSource source, Collection<String> reserved) {
    if (JavaScripts.named(source.name())) {
      return JavaHeads.of(source);
    }
    ScriptDescription head = compiler.describe(source);
    ScriptArguments.refuseClashes(head, reserved);
    return head;
  }

  private static @Nullable Object shown(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Heads::shown).toList();
    }
    boolean json = value == null || value instanceof Number || value instanceof Boolean;
    return json ? value : value instanceof Secret ? Secret.MASK : String.valueOf(value);
  }
}
