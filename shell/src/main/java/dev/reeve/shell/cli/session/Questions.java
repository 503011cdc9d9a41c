package dev.reeve.shell.cli.session;

import dev.reeve.profile.source.Prompt;
import dev.reeve.secret.Secret;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the person at the terminal, on standard error. */
public final class Questions {
  private final Console console;
  private final boolean may;

  /** Questions that are asked only where both ends are a terminal and nobody forbade it. */
  public Questions(Console console, GlobalOptions options) {
    this.console = console;
    this.may = options.mayAsk(console);
  }

  /** Whether anybody can be asked. */
  public boolean may() {
    return may;
  }

  /** A line; empty when nobody can be asked or nothing was typed. */
  public Optional<String> line(String question) {
    if (!may) {
      return Optional.empty();
    }
    console.err().print(question + ": ");
    console.err().flush();
    return Optional.of(read()).filter(line -> !line.isEmpty());
  }

  /** A secret, typed unseen. */
  public Prompt hidden() {
    return question -> {
      java.io.Console terminal = may ? System.console() : null;
      char[] typed = terminal == null ? null : terminal.readPassword("%s: ", question);
      return typed == null ? Optional.empty() : Optional.of(Secret.of(new String(typed)));
    };
  }

  /** All of standard input without its last line end, where that is no terminal. */
  public Optional<Secret> piped() {
    if (console.terminals().contains("0")) {
      return Optional.empty();
    }
    try {
      String text = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(text.replaceAll("\\R\\z", ""))
          .filter(some -> !some.isEmpty())
          .map(Secret::of);
    } catch (IOException closed) {
      return Optional.empty();
    }
  }

  private String read() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int next = console.in().read(); next >= 0 && next != '\n'; next = console.in().read()) {
        line.write(next);
      }
    } catch (IOException closed) {
      return "";
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
