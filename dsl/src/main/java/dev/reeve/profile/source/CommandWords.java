package dev.reeve.profile.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a command into its words as a shell would, with quotes and backslashes, and without anything
 * else a shell does.
 */
final class CommandWords {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private char quote;

  private CommandWords() {}

  /** The words; empty when there are none or a quote is not closed. */
  static Optional<List<String>> of(String command) {
    CommandWords cut = new CommandWords();
    for (int at = 0; at < command.length(); at++) {
      char c = command.charAt(at);
      char after = at + 1 < command.length() ? command.charAt(at + 1) : 0;
      if (c == '\\' && cut.escapes(after)) {
        cut.take(after);
        at++;
      } else {
        cut.next(c);
      }
    }
    cut.end();
    return cut.quote == 0 && !cut.words.isEmpty() ? Optional.of(cut.words) : Optional.empty();
  }

  /** In double quotes a backslash before another letter stands for itself (POSIX 2.2.3). */
  private boolean escapes(char after) {
    return after != 0 && (quote == 0 || quote == '"' && "\"\\$`".indexOf(after) >= 0);
  }

  private void next(char c) {
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
      begun = true;
    } else if (quote == 0 && Character.isWhitespace(c)) {
      end();
    } else {
      take(c);
    }
  }

  private void take(char c) {
    word.append(c);
    begun = true;
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }
}
