package dev.reeve.shell.repl.command;

import dev.reeve.errors.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines for the command line of a terminal that were typed at the prompt. */
final class Elsewhere {
  /** Groups of commands with what may follow them. */
  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "profile", Set.of("list", "show", "add", "import", "test", "remove", "trust"),
          "secret", Set.of("list", "set", "remove", "rotate", "key-file"),
          "vendor", Set.of("list", "show", "add", "update", "remove"),
          "library",
              Set.of(
                  "list", "add", "update", "remove", "verify", "search", "init", "test", "pack",
                  "ide"),
          "runs", Set.of("list", "show", "report", "resume", "undo", "prune"));

  /** Commands that stand for themselves. */
  private static final List<String> ALONE =
      List.of(
          "secret",
          "vendor",
          "library",
          "runs",
          "login",
          "logout",
          "whoami",
          "simulator",
          "demo",
          "completion",
          "doctor",
          "version",
          "shell");

  /** Commands that are such only with something behind them. */
  private static final List<String> FOLLOWED = List.of("run", "eval", "check", "call");

  private static final Set<String> OPERATORS = Set.of("in", "as", "instanceof");

  private Elsewhere() {}

  /**
   * What to say of such a line.
   *
   * @param held variables of the user: a line that begins with one is Groovy
   */
  static Optional<UsageException> refused(String line, Set<String> held) {
    String text = line.strip().replaceFirst("^/(?=[a-z]+(\\s|$))", "");
    boolean named = text.matches("reeve(\\s.*)?") && !held.contains("reeve");
    String rest = named ? text.substring("reeve".length()).strip() : text;
    String[] words = rest.split("\\s+", 3);
    String second = words.length > 1 ? words[1] : "";
    boolean group = GROUPS.getOrDefault(words[0], Set.of()).contains(second);
    if (!named && (held.contains(words[0]) || !group && !single(words[0], second))) {
      return Optional.empty();
    }
    String command = group ? words[0] + " " + second : words[0];
    return Optional.of(
        new UsageException(
            (command.isEmpty() ? "reeve" : command) + " is a command of the command line",
            "at the prompt",
            ("type it in a terminal: reeve " + rest).strip()));
  }

  private static boolean single(String word, String second) {
    boolean argument = second.matches("-{0,2}[\\w./~'\"$].*") && !OPERATORS.contains(second);
    return ALONE.contains(word) && (second.isEmpty() || argument)
        || FOLLOWED.contains(word) && argument;
  }
}
