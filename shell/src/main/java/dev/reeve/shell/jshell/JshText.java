package dev.reeve.shell.jshell;

import dev.reeve.engine.Outcome;
import dev.reeve.errors.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script as the JDK's jshell reads files: Java, and lines that are commands.
 *
 * @param java the text up to its end or its {@code /exit}, line for line
 * @param ending what {@code /exit N} asks for
 */
record JshText(String java, Optional<Outcome> ending) {
  private static final Pattern COMMAND = Pattern.compile("/([a-z!?-][\\w!?-]*)\\b\\s*(.*)");
  private static final Pattern EXIT_CODE = Pattern.compile("[017]?");

  /**
   * Reads one.
   *
   * @throws UsageException where a line is a command that is not known here
   */
  static JshText of(String name, String text) {
    StringBuilder java = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher command = COMMAND.matcher(lines.get(i));
      if (command.matches()) {
        return new JshText(
            java.toString(), Optional.of(ending(command, "in " + name + ", line " + (i + 1))));
      }
      java.append(lines.get(i)).append('\n');
    }
    return new JshText(java.toString(), Optional.empty());
  }

  private static Outcome ending(Matcher command, String where) {
    String code = command.group(2).strip();
    if (!command.group(1).equals("exit") || !EXIT_CODE.matcher(code).matches()) {
      throw new UsageException(
          command.group().strip() + " is no command of a script here.",
          where,
          "There is /exit, with 0, 1 or 7; all else is Java.");
    }
    return new Outcome(
        null, Optional.empty(), Optional.of(code.isEmpty() ? 0 : Integer.parseInt(code)));
  }
}
