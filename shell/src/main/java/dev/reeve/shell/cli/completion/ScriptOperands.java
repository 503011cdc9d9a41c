package dev.reeve.shell.cli.completion;

import dev.reeve.completion.ScriptNames;
import dev.reeve.shell.cli.session.LibraryNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Scripts and their options behind {@code reeve run}; nothing of a script is run. */
final class ScriptOperands {
  private static final Set<String> OF_LIBRARIES =
      Set.of("add", "update", "remove", "list", "verify");

  private final LibraryNames names;

  ScriptOperands(LibraryNames names) {
    this.names = names;
  }

  /** Scripts where one is missing, else what the option before allows. */
  Map<String, String> operands(List<String> before, CommandSpec command) {
    Optional<String> script = script(before, command);
    if (script.isEmpty()) {
      Map<String, String> scripts = new TreeMap<>(names.libraryScripts());
      scripts.put(":files", "");
      return scripts;
    }
    String previous = before.get(before.size() - 1);
    Map<String, String> values = new TreeMap<>();
    for (ScriptNames.Option each : names.options(script.get())) {
      if (each.name().equals(previous) && !each.flag()) {
        each.values().forEach(value -> values.put(value, ""));
        return values.isEmpty() ? Map.of(":files", "") : values;
      }
    }
    return values;
  }

  /** The options of the script, each with its words. */
  Map<String, String> options(List<String> before, CommandSpec command) {
    Map<String, String> options = new TreeMap<>();
    script(before, command).map(names::options).orElse(List.of()).stream()
        .filter(each -> !before.contains(each.name()))
        .forEach(each -> options.put(each.name(), each.help()));
    return options;
  }

  /** The names of pinned libraries, where a command takes one. */
  Map<String, String> libraries(String command) {
    Map<String, String> libraries = new TreeMap<>();
    if (OF_LIBRARIES.contains(command)) {
      names.libraries().forEach(each -> libraries.put(each, ""));
    } else {
      libraries.put(":files", "");
    }
    return libraries;
  }

  /** The first word behind the command that is neither an option of it nor the value of one. */
  private static Optional<String> script(List<String> before, CommandSpec command) {
    for (int i = 1; i < before.size(); i++) {
      String word = before.get(i);
      if (!word.startsWith("-") || word.equals("-")) {
        return Optional.of(word);
      }
      OptionSpec option = command.findOption(word);
      if (option != null && option.arity().max() > 0) {
        i++;
      }
    }
    return Optional.empty();
  }
}
