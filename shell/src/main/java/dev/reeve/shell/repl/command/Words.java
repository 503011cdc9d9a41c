package dev.reeve.shell.repl.command;

import java.util.List;
import java.util.Optional;

/** Tells a command from Groovy: {@code /abc/ =~ x} is Groovy, {@code /help pgo} is a command. */
final class Words {
  /** The commands, as {@code /help} lists them. */
  static final List<String> ALL =
      List.of("help", "vendors", "profile", "history", "load", "time", "exit");

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
}
