package dev.reeve.shell.cli;

import dev.reeve.engine.Engine;
import dev.reeve.errors.ReeveException;
import dev.reeve.shell.cli.access.LoginCommand;
import dev.reeve.shell.cli.access.LogoutCommand;
import dev.reeve.shell.cli.access.SecretCommand;
import dev.reeve.shell.cli.access.WhoAmICommand;
import dev.reeve.shell.cli.call.CallCommand;
import dev.reeve.shell.cli.completion.CommandLineWords;
import dev.reeve.shell.cli.completion.CompletionCommand;
import dev.reeve.shell.cli.doctor.DoctorCommand;
import dev.reeve.shell.cli.library.LibraryCommand;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.profile.ProfileCommand;
import dev.reeve.shell.cli.run.CheckCommand;
import dev.reeve.shell.cli.run.EvalCommand;
import dev.reeve.shell.cli.run.RunCommand;
import dev.reeve.shell.cli.runs.RunsCommand;
import dev.reeve.shell.cli.session.Interruption;
import dev.reeve.shell.cli.session.LibraryNames;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Shelves;
import dev.reeve.shell.cli.session.Sources;
import dev.reeve.shell.cli.shell.DemoCommand;
import dev.reeve.shell.cli.shell.ShellCommand;
import dev.reeve.shell.cli.simulator.SimulatorCommand;
import dev.reeve.shell.cli.vendor.HelpCommand;
import dev.reeve.shell.cli.vendor.VendorCommand;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands: parse, execute, and map what was thrown to text and exit code. */
final class Commands {
  private Commands() {}

  private static final String COMPLETE = "__complete";

  private static final List<String> NAMES =
      List.of(
          "shell",
          "demo",
          "run",
          "runs",
          "eval",
          "check",
          "call",
          "vendor",
          "simulator",
          "library",
          "profile",
          "secret",
          "login",
          "logout",
          "whoami",
          "completion",
          "doctor",
          "help");

  static int run(String[] args, Console console) {
    if (args.length > 0 && args[0].equals(COMPLETE)) {
      return complete(List.of(args).subList(1, args.length), console);
    }
    boolean json = said(args, "--error-format", "json") || said(args, "--log-format", "json");
    boolean debug = Arrays.asList(args).contains("--debug");
    ErrorPrinter errors = new ErrorPrinter(console, json, debug);
    try {
      String[] words = words(args);
      return line(console, errors, named(words[0])).execute(words);
    } catch (ReeveException e) {
      return errors.print(e);
    } finally {
      console.flush();
      Interruption.told();
    }
  }

  /** What the scripts of {@code reeve completion} ask. */
  private static int complete(List<String> words, Console console) {
    CommandLine line = line(console, new ErrorPrinter(console, false, false), NAMES);
    try (Engine engine = Opened.withoutProfiles(console)) {
      LibraryNames libraries = new LibraryNames(engine, () -> new Shelves(console).shelf(true));
      new CommandLineWords(line, engine, () -> Sources.names(console), libraries)
          .lines(words)
          .forEach(console.out()::println);
      return 0;
    }
  }

  /** The shell is the command without a name. */
  private static String[] words(String[] args) {
    boolean none = args.length == 0 || args[0].startsWith("-") && !args[0].equals("--help");
    if (!none) {
      return args;
    }
    String[] words = new String[args.length + 1];
    words[0] = "shell";
    System.arraycopy(args, 0, words, 1, args.length);
    return words;
  }

  /** One command's options take longer to read than many a command to run: the others' wait. */
  private static List<String> named(String word) {
    return NAMES.contains(word) ? List.of(word) : NAMES;
  }

  private static CommandLine line(Console console, ErrorPrinter errors, List<String> names) {
    IFactory factory = new ConsoleFactory(console);
    CommandLine line = new CommandLine(CommandSpec.create().name("reeve"), factory);
    for (String name : names) {
      line.addSubcommand(name, withHelp(new CommandLine(create(factory, type(name)), factory)));
    }
    line.setOut(
        new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setErr(
        new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    CommandLine run = line.getSubcommands().get("run");
    if (run != null) {
      // A script's own options are none of ours: they reach it in the order written.
      run.setUnmatchedOptionsArePositionalParams(true);
    }
    line.setParameterExceptionHandler((exception, words) -> errors.print(WrongUsage.of(exception)));
    line.setExecutionExceptionHandler((exception, command, result) -> errors.print(exception));
    return line;
  }

  /** Every command has {@code --help}; that of {@code run} may be the script's. */
  private static CommandLine withHelp(CommandLine command) {
    if (!command.getCommandName().equals("run")) {
      command.getCommandSpec().addOption(help());
    }
    command.getSubcommands().values().forEach(Commands::withHelp);
    return command;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build();
  }

  /** A switch, because it loads the one class that is asked for. */
  private static Class<?> type(String name) {
    return switch (name) {
      case "shell" -> ShellCommand.class;
      case "demo" -> DemoCommand.class;
      case "run" -> RunCommand.class;
      case "runs" -> RunsCommand.class;
      case "eval" -> EvalCommand.class;
      case "check" -> CheckCommand.class;
      case "call" -> CallCommand.class;
      case "vendor" -> VendorCommand.class;
      case "simulator" -> SimulatorCommand.class;
      case "library" -> LibraryCommand.class;
      case "profile" -> ProfileCommand.class;
      case "secret" -> SecretCommand.class;
      case "login" -> LoginCommand.class;
      case "logout" -> LogoutCommand.class;
      case "whoami" -> WhoAmICommand.class;
      case "completion" -> CompletionCommand.class;
      case "doctor" -> DoctorCommand.class;
      case "help" -> HelpCommand.class;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Object create(IFactory factory, Class<?> type) {
    try {
      return factory.create(type);
    } catch (Exception e) {
      throw new IllegalStateException("no command can be made of " + type, e);
    }
  }

  private static boolean said(String[] args, String name, String value) {
    if (Arrays.asList(args).contains(name + "=" + value)) {
      return true;
    }
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name) && args[i + 1].equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Gives each command the console, so that none of them touches the process's own streams. */
  private record ConsoleFactory(Console console) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Console.class).newInstance(console);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
