package dev.reeve.script.source;

import dev.reeve.script.words.ScriptException;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Says in our three lines what the Groovy compiler found. */
final class GroovyFaults {
  private GroovyFaults() {}

  static ScriptException of(ScriptSource source, MultipleCompilationErrorsException errors) {
    List<SyntaxException> found = new ArrayList<>();
    for (Object each : errors.getErrorCollector().getErrors()) {
      if (each instanceof SyntaxErrorMessage message) {
        found.add(message.getCause());
      } else if (each instanceof ExceptionMessage message) {
        return ScriptException.notCompiled(
            String.valueOf(message.getCause().getMessage()), "in " + source.name(), "");
      }
    }
    if (found.isEmpty()) {
      return ScriptException.notCompiled(
          String.valueOf(errors.getMessage()), "in " + source.name(), "");
    }
    SyntaxException first = found.get(0);
    return ScriptException.notCompiled(sentence(first), place(source, first), rest(found));
  }

  private static String sentence(SyntaxException fault) {
    String text = fault.getOriginalMessage().strip();
    int end = text.indexOf(" @ line");
    String told = (end < 0 ? text : text.substring(0, end)).lines().findFirst().orElse("");
    String sentence = told.endsWith(":") ? told.substring(0, told.length() - 1) : told;
    return Character.toUpperCase(sentence.charAt(0))
        + sentence.substring(1)
        + (sentence.endsWith(".") ? "" : ".");
  }

  static String place(ScriptSource source, SyntaxException fault) {
    return "at " + source.place(fault.getStartLine()) + ", column " + fault.getStartColumn();
  }

  private static String rest(List<SyntaxException> found) {
    List<String> lines = new ArrayList<>();
    for (SyntaxException each : found.subList(1, found.size())) {
      lines.add("line " + each.getStartLine() + ": " + sentence(each));
    }
    return lines.isEmpty() ? "" : "Also " + String.join(" Also ", lines);
  }
}
