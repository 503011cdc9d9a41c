package dev.reeve.shell.cli.completion;

import dev.reeve.engine.Engine;
import dev.reeve.shell.cli.session.LibraryNames;
import dev.reeve.shell.output.format.OutputFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What could be the last word of a command line. */
public final class CommandLineWords {
  private static final Map<String, String> FILES = Map.of(":files", "");

  private final CommandLine root;
  private final Engine engine;
  private final Operations operations;
  private final Supplier<List<String>> profiles;
  private final ScriptOperands scripts;

  /** Words by these commands; profiles are asked for only where a profile is wanted. */
  public CommandLineWords(
      CommandLine root, Engine engine, Supplier<List<String>> profiles, LibraryNames libraries) {
    this.root = root;
    this.engine = engine;
    this.operations = new Operations(engine);
    this.profiles = profiles;
    this.scripts = new ScriptOperands(libraries);
  }

  /**
   * One candidate a line, a tab and its description after it; {@code :files} asks for file names.
   */
  public List<String> lines(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    List<String> before = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    return candidates(Typed.of(root, before), before, last).entrySet().stream()
        .filter(each -> each.getKey().startsWith(last) || each.getKey().startsWith(":"))
        .map(
            each ->
                each.getValue().isEmpty() ? each.getKey() : each.getKey() + "\t" + each.getValue())
        .toList();
  }

  private Map<String, String> candidates(Typed typed, List<String> before, String last) {
    if (typed.wanted().isPresent()) {
      return values(typed.wanted().get());
    }
    boolean option = last.startsWith("-") && !typed.ended();
    return option ? options(typed, before) : operands(typed, before, last);
  }

  private Map<String, String> values(OptionSpec option) {
    Class<?> type = option.auxiliaryTypes()[0];
    if (option.completionCandidates() != null) {
      return plain(option.completionCandidates());
    }
    return switch (option.longestName()) {
      case "--profile" -> plain(profiles.get());
      case "--output" ->
          plain(Arrays.stream(OutputFormat.values()).map(OutputFormat::word).toList());
      case "--vendors" -> plain(engine.vendors());
      default -> type == Path.class || type == File.class ? FILES : Map.of();
    };
  }

  private Map<String, String> options(Typed typed, List<String> before) {
    CommandSpec command = typed.command().getCommandSpec();
    Map<String, String> options = new TreeMap<>();
    if (command.name().equals("run")) {
      options.putAll(scripts.options(before, command));
    }
    for (OptionSpec option : command.options()) {
      String text = option.description().length == 0 ? "" : option.description()[0];
      options.put(option.longestName(), text);
    }
    return options;
  }

  private Map<String, String> operands(Typed typed, List<String> before, String last) {
    Map<String, CommandLine> subcommands = typed.command().getSubcommands();
    if (!subcommands.isEmpty()) {
      return names(typed, subcommands);
    }
    boolean first = typed.operands().isEmpty();
    return switch (String.join(" ", typed.path())) {
      case "call" ->
          first
              ? operations.steps(last)
              : operations.arguments(typed.operands().get(0), typed.operands(), last);
      case "help" -> first ? operations.steps(last) : Map.of();
      case "run", "check" -> scripts.operands(before, typed.command().getCommandSpec());
      case "login", "logout", "whoami", "vendor show" -> first ? plain(engine.vendors()) : Map.of();
      case "vendor update", "vendor remove" -> first ? plain(engine.additions().names()) : Map.of();
      case "completion" -> first ? plain(List.of("bash", "zsh", "fish")) : Map.of();
      case "profile show", "profile remove", "profile test" ->
          first ? plain(profiles.get()) : Map.of();
      case "runs show", "runs report", "runs resume", "runs undo" -> first ? runs() : Map.of();
      default ->
          typed.path().get(0).equals("library")
              ? scripts.libraries(typed.command().getCommandName())
              : Map.of();
    };
  }

  private static Map<String, String> names(Typed typed, Map<String, CommandLine> subcommands) {
    Map<String, String> names = new TreeMap<>();
    if (typed.operands().isEmpty()) {
      subcommands.forEach((name, each) -> names.put(name, text(each)));
    }
    if (typed.path().isEmpty() && typed.operands().isEmpty()) {
      names.put("version", "the version of Reeve and of Java");
    }
    return names;
  }

  private static String text(CommandLine command) {
    String[] lines = command.getCommandSpec().usageMessage().description();
    return lines.length == 0 ? "" : lines[0];
  }

  private Map<String, String> runs() {
    Map<String, String> ids = new TreeMap<>();
    engine.runs().list().forEach(run -> ids.put(run.id(), run.script()));
    return ids;
  }

  private static Map<String, String> plain(Iterable<String> words) {
    Map<String, String> plain = new TreeMap<>();
    words.forEach(word -> plain.put(word, ""));
    return plain;
  }
}
