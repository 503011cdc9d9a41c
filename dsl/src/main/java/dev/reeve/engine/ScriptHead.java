package dev.reeve.engine;

import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.head.ScriptParameter;
import java.util.List;
import java.util.Locale;

/**
 * What the head of a script says, for help and completion; nothing of the script was run.
 *
 * @param name the script's name
 * @param summary what it does, or empty
 * @param options in the order declared
 */
public record ScriptHead(String name, String summary, List<Option> options) {

  /**
   * One option of a script.
   *
   * @param name e.g. {@code --max-age}
   * @param parameter e.g. {@code maxAge}
   * @param type {@code string}, {@code int}, {@code decimal}, {@code boolean}, {@code duration},
   *     {@code instant}, {@code enum}, {@code file} or {@code secret}
   * @param list whether it repeats
   * @param required whether a run without it is refused
   * @param byDefault the default as written in the script, or empty
   * @param help one line, or empty
   * @param values the only values allowed; empty when any
   */
  public record Option(
      String name,
      String parameter,
      String type,
      boolean list,
      boolean required,
      String byDefault,
      String help,
      List<String> values) {}

  static ScriptHead of(ScriptDescription description) {
    return new ScriptHead(
        description.name(),
        description.summary(),
        description.parameters().stream().map(ScriptHead::option).toList());
  }

  private static Option option(ScriptParameter parameter) {
    return new Option(
        parameter.option(),
        parameter.name(),
        parameter.type().name().toLowerCase(Locale.ROOT),
        parameter.list(),
        parameter.required(),
        parameter.defaultText(),
        parameter.help(),
        parameter.rules().values());
  }
}
