package dev.reeve.script.source;

import org.codehaus.groovy.ast.ModuleNode;

/** The syntax tree of a script, before any annotation, transform or initialiser could act. */
public final class ScriptTree {
  private ScriptTree() {}

  /**
   * Parses a script.
   *
   * @throws dev.reeve.script.words.ScriptException where it does not parse
   */
  public static ModuleNode of(ScriptSource source) {
    return GroovyFrontEnd.parse(source, ScriptMark.of(source.text()).text());
  }
}
