package dev.reeve.shell.cli;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, in our words, with the nearest name. */
final class WrongUsage {
  private WrongUsage() {}

  static UsageException of(ParameterException exception) {
    CommandLine line = exception.getCommandLine();
    if (exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unknown(line, unmatched.getUnmatched().get(0));
    }
    List<String> below = List.copyOf(line.getSubcommands().keySet());
    if (exception.getClass() == ParameterException.class && !below.isEmpty()) {
      return wrong(line, "one word more is needed", "one of " + String.join(", ", below));
    }
    String message = String.valueOf(exception.getMessage()).replace("option option", "option");
    String what = Character.toLowerCase(message.charAt(0)) + message.substring(1);
    return wrong(line, what, "");
  }

  private static UsageException unknown(CommandLine line, String word) {
    String bare = word.split("=", 2)[0];
    if (word.startsWith("-")) {
      return wrong(
          line,
          "there is no option " + bare,
          hint(bare, line.getCommandSpec().optionsMap().keySet()));
    }
    if (line.getSubcommands().isEmpty()) {
      return wrong(line, "'" + word + "' is one argument too many", "");
    }
    return wrong(
        line, "there is no command '" + word + "'", hint(word, line.getSubcommands().keySet()));
  }

  private static String hint(String word, Collection<String> names) {
    return Nearest.hint(word, List.copyOf(names));
  }

  private static UsageException wrong(CommandLine line, String what, String hint) {
    String command = line.getCommandSpec().qualifiedName(" ");
    String remedy = hint.isEmpty() ? command + " --help shows how it is used" : hint;
    return new UsageException(what, "for " + command, remedy);
  }
}
