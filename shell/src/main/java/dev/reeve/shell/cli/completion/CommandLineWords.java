package dev.reeve.shell.cli.completion;

import dev.reeve.engine.Engine;
import dev.reeve.help.Argument;
import dev.reeve.shell.cli.session.LibraryNames;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What could be the last word of a command line. */
public final class CommandLineWords {
  private final CommandLine root;
  private final Engine engine;
  private final Supplier<List<String>> profiles;
  private final ScriptOperands scripts;

  /** Words by these commands; profiles are asked for only where a profile is wanted. */
  public CommandLineWords(
      CommandLine root, Engine engine, Supplier<List<String>> profiles, LibraryNames libraries) {
    this.root = root;
    this.engine = engine;
    this.profiles = profiles;
    this.scripts = new ScriptOperands(libraries);
  }

  /**
   * One candidate a line, a tab and its description after it; {@code :files} asks for file names.
   */
  public List<String> lines(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    List<String> before = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    return candidates(before, last).entrySet().stream()
        .filter(each -> each.getKey().startsWith(last) || each.getKey().startsWith(":"))
        .map(
            each ->
                each.getValue().isEmpty() ? each.getKey() : each.getKey() + "\t" + each.getValue())
        .toList();
  }

  private Map<String, String> candidates(List<String> before, String last) {
    String previous = before.isEmpty() ? "" : before.get(before.size() - 1);
    switch (previous) {
      case "-p", "--profile" -> {
        return plain(profiles.get());
      }
      case "-o", "--output" -> {
        return plain(Arrays.stream(OutputFormat.values()).map(OutputFormat::word).toList());
      }
      default -> {
        return last.startsWith("-") ? options(before) : operands(before, last);
      }
    }
  }

  private CommandLine command(List<String> before) {
    CommandLine at = root;
    for (String word : before) {
      CommandLine next = at.getSubcommands().get(word);
      at = next == null ? at : next;
    }
    return at;
  }

  private Map<String, String> options(List<String> before) {
    CommandLine command = command(before);
    Map<String, String> options = new TreeMap<>();
    if (command.getCommandName().equals("run")) {
      options.putAll(scripts.options(before, command.getCommandSpec()));
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      String text = option.description().length == 0 ? "" : option.description()[0];
      options.put(option.longestName(), text);
    }
    return options;
  }

  private Map<String, String> operands(List<String> before, String last) {
    CommandLine at = command(before);
    if (!at.getSubcommands().isEmpty()) {
      Map<String, String> names = new TreeMap<>();
      at.getSubcommands().forEach((name, each) -> names.put(name, text(each)));
      return names;
    }
    List<String> words = before.stream().filter(word -> !word.startsWith("-")).toList();
    return switch (before.get(0)) {
      case "call" -> words.size() == 1 ? operations(last) : arguments(words.get(1));
      case "vendor" -> plain(engine.vendors());
      case "profile" -> plain(profiles.get());
      case "help" -> operations(last);
      case "run", "check" -> scripts.operands(before, at.getCommandSpec());
      case "library" -> scripts.libraries(at.getCommandName());
      default -> Map.of();
    };
  }

  private static String text(CommandLine command) {
    String[] lines = command.getCommandSpec().usageMessage().description();
    return lines.length == 0 ? "" : lines[0];
  }

  /** The next step of a dotted name only: a whole vendor at once would be hundreds of lines. */
  private Map<String, String> operations(String last) {
    int dot = last.indexOf('.');
    if (dot < 0) {
      return plain(engine.vendors().stream().map(name -> name + ".").toList());
    }
    String name = last.substring(0, dot);
    Map<String, String> steps = new TreeMap<>();
    if (engine.vendors().contains(name)) {
      Vendor vendor = engine.vendor(name);
      vendor.operations().values().forEach(operation -> step(name, operation, last, steps));
      vendor
          .resources()
          .values()
          .forEach(
              resource ->
                  resource
                      .operations()
                      .keySet()
                      .forEach(
                          word -> word(name + "." + resource.path() + "." + word, last, steps)));
    }
    return steps;
  }

  private static void step(
      String vendor, Operation operation, String last, Map<String, String> steps) {
    String full = vendor + "." + operation.id();
    if (full.startsWith(last)) {
      int end = full.indexOf('.', last.length());
      steps.put(
          end < 0 ? full : full.substring(0, end + 1), end < 0 ? operation.text().summary() : "");
    }
  }

  private static void word(String full, String last, Map<String, String> steps) {
    if (full.startsWith(last)) {
      int end = full.indexOf('.', last.length());
      steps.putIfAbsent(end < 0 ? full : full.substring(0, end + 1), "");
    }
  }

  private Map<String, String> arguments(String name) {
    int dot = name.indexOf('.');
    Map<String, String> names = new TreeMap<>();
    if (dot > 0 && engine.vendors().contains(name.substring(0, dot))) {
      Vendor vendor = engine.vendor(name.substring(0, dot));
      Operation operation = vendor.operations().get(name.substring(dot + 1));
      if (operation != null) {
        Argument.of(vendor, operation)
            .forEach(
                each ->
                    names.put(
                        each.name() + "=", each.description().lines().findFirst().orElse("")));
      }
    }
    return names;
  }

  private static Map<String, String> plain(List<String> words) {
    Map<String, String> plain = new TreeMap<>();
    new ArrayList<>(words).forEach(word -> plain.put(word, ""));
    return plain;
  }
}
