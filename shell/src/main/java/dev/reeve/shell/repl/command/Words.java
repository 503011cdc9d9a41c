package dev.reeve.shell.repl.command;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a command from Groovy: {@code /abc/ =~ x} is Groovy, {@code /help pgo} is a command. */
final class Words {
  /** The commands, as {@code /help} lists them. */
  static final List<String> ALL =
      List.of(
          "help", "vendors", "profile", "using", "history", "save", "load", "edit", "curl", "time",
          "watch", "set", "lang", "exit");

  private static final List<String> BARE = List.of("help", "history", "vendors", "exit", "quit");

  private Words() {}

  /**
   * A line that is a command.
   *
   * @param word its name without the slash
   * @param rest what follows, stripped
   */
  record Typed(String word, String rest) {}

  static Optional<Typed> of(String line) {
    String text = line.strip();
    String first = text.split("\\s", 2)[0];
    String rest = text.substring(first.length()).strip();
    if (first.startsWith("/") && ALL.contains(first.substring(1))) {
      return Optional.of(new Typed(first.substring(1), rest));
    }
    boolean topic = first.equals("help") && !rest.startsWith("=") && !rest.startsWith(".");
    if (topic || rest.isEmpty() && BARE.contains(first)) {
      return Optional.of(new Typed(first.equals("quit") ? "exit" : first, rest));
    }
    boolean asked = text.endsWith("?") && text.matches("[A-Za-z_][\\w.]*\\s*\\?");
    return asked
        ? Optional.of(new Typed("help", text.substring(0, text.length() - 1).strip()))
        : Optional.empty();
  }

  /**
   * What to say of a line that looks like a command and is neither one nor Groovy.
   *
   * @param held variables of the user: a line that begins with one is Groovy
   */
  static Optional<UsageException> unknown(String line, Set<String> held) {
    String text = line.strip();
    String first = text.split("\\s", 2)[0];
    Optional<UsageException> elsewhere =
        of(line).isPresent() ? Optional.empty() : Elsewhere.refused(line, held);
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
    if (text.matches("(?s)curl\\s+[-'\"$h].*")) {
      return Optional.of(
          new UsageException(
              "curl is a command of the prompt",
              "at the prompt",
              "write /curl before it: /curl curl ..."));
    }
    // With a second slash it may be a pattern: /abc/ =~ x, or one over several lines.
    if (!first.matches("/[A-Za-z]+") || text.indexOf('/', 1) >= 0 || of(line).isPresent()) {
      return Optional.empty();
    }
    String hint = Nearest.hint(first, ALL.stream().map(each -> "/" + each).toList());
    return Optional.of(
        new UsageException(
            "there is no command " + first,
            "at the prompt",
            hint.isEmpty() ? "help lists the commands" : hint));
  }
}
