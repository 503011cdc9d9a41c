package dev.reeve.engine;

import dev.reeve.script.head.ScriptArguments;
import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.secret.Secret;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    ScriptDescription head =
        compiler.describe(ScriptSource.file(ask.script().name(), ask.script().text()));
    ScriptArguments.refuseClashes(head, ask.reserved());
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    ScriptArguments.read(head, ask.arguments(), source -> Secret.of(source), Instant.now())
        .forEach((name, value) -> shown.put(name, shown(value)));
    return shown;
  }

  private static @Nullable Object shown(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Heads::shown).toList();
    }
    boolean json = value == null || value instanceof Number || value instanceof Boolean;
    return json ? value : value instanceof Secret ? Secret.MASK : String.valueOf(value);
  }
}
