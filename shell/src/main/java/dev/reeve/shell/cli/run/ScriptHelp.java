package dev.reeve.shell.cli.run;

import dev.reeve.engine.ScriptHead;
import dev.reeve.engine.isolation.JavaScripts;
import java.util.ArrayList;
import java.util.List;

/** The help of a script, from its head alone. */
final class ScriptHelp {
  private static final int NAME = 28;

  private ScriptHelp() {}

  static List<String> lines(String script, ScriptHead head) {
    List<String> lines = new ArrayList<>();
    boolean java = JavaScripts.named(script);
    String more = java ? " [words]" : head.options().isEmpty() ? "" : " [options]";
    lines.add("reeve run " + script + more);
    if (!head.summary().isEmpty()) {
      lines.add("  " + head.summary());
    }
    if (!head.options().isEmpty()) {
      lines.add("");
      lines.add("Options");
      head.options().forEach(option -> lines.addAll(option(option)));
    }
    if (java) {
      lines.add("");
      lines.add("Java: the words are its List<String> args, as they stand.");
    }
    lines.add("");
    lines.add(
        "Options of reeve, such as -p PROFILE, may stand among them; reeve run --help lists those.");
    return lines;
  }

  private static List<String> option(ScriptHead.Option option) {
    boolean flag = option.type().equals("boolean");
    String name =
        option.name() + (flag ? "" : " " + option.type().toUpperCase(java.util.Locale.ROOT));
    List<String> facts = new ArrayList<>();
    if (!option.help().isEmpty()) {
      facts.add(option.help());
    }
    List<String> small = new ArrayList<>();
    if (option.required()) {
      small.add("required");
    }
    if (option.list()) {
      small.add("may be repeated");
    }
    if (!option.values().isEmpty()) {
      small.add("one of " + String.join(", ", option.values()));
    }
    if (!option.byDefault().isEmpty() && !option.byDefault().equals("null")) {
      small.add("default " + option.byDefault());
    }
    String detail = small.isEmpty() ? "" : "(" + String.join("; ", small) + ")";
    facts.add(detail);
    String text = String.join(" ", facts).strip();
    return List.of("  " + name + " ".repeat(Math.max(2, NAME - name.length())) + text);
  }
}
