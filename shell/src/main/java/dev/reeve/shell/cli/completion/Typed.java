package dev.reeve.shell.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What stands before the word being completed.
 *
 * @param command the innermost command named
 * @param path the names of the commands, e.g. {@code runs show}
 * @param operands the words that are neither commands nor options nor their values
 * @param wanted the option whose value comes next
 * @param ended whether {@code --} has ended the options
 */
record Typed(
    CommandLine command,
    List<String> path,
    List<String> operands,
    Optional<OptionSpec> wanted,
    boolean ended) {

  static Typed of(CommandLine root, List<String> before) {
    Typed typed = new Typed(root, List.of(), List.of(), Optional.empty(), false);
    for (String word : before) {
      typed = typed.and(word);
    }
    return typed;
  }

  private Typed and(String word) {
    if (wanted.isPresent()) {
      return new Typed(command, path, operands, Optional.empty(), ended);
    }
    if (!ended && word.startsWith("-") && word.length() > 1) {
      boolean end = word.equals("--");
      OptionSpec option = command.getCommandSpec().findOption(word);
      boolean takes = option != null && option.arity().max() > 0;
      return new Typed(
          command, path, operands, takes ? Optional.of(option) : Optional.empty(), end);
    }
    CommandLine next = operands.isEmpty() ? command.getSubcommands().get(word) : null;
    return next == null
        ? new Typed(command, path, with(operands, word), Optional.empty(), ended)
        : new Typed(next, with(path, word), operands, Optional.empty(), ended);
  }

  private static List<String> with(List<String> words, String word) {
    List<String> more = new ArrayList<>(words);
    more.add(word);
    return List.copyOf(more);
  }
}
