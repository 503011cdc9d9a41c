package dev.reeve.script.source;

import dev.reeve.script.scope.SourceLines;
import java.util.List;

/**
 * A text to be compiled.
 *
 * @param name shown in errors, e.g. {@code first-network.groovy}, or {@code line} at the prompt
 * @param text the Groovy text
 * @param line whether it is a line of the prompt: its declarations stay as variables
 * @param imports import lines that hold from earlier lines of the prompt
 */
public record ScriptSource(String name, String text, boolean line, List<String> imports) {

  /** A whole script. */
  public static ScriptSource file(String name, String text) {
    return new ScriptSource(name, text, false, List.of());
  }

  /** How errors name it: {@code greet.groovy, line 3}, or just {@code line 3}. */
  String place(int line) {
    return (this.line ? "" : name + ", ") + "line " + line;
  }

  /** A line of the prompt. */
  public static ScriptSource line(String text, List<String> imports) {
    return new ScriptSource(SourceLines.PROMPT, text, true, imports);
  }
}
