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
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** All commands: parse, execute, and map what was thrown to text and exit code. */
final class Commands {
  @Command(name = "reeve", description = "One Groovy prompt and runner for many APIs.")
  static final class Root {}

  private Commands() {}

  private static final String COMPLETE = "__complete";

  static int run(String[] args, Console console) {
    if (args.length > 0 && args[0].equals(COMPLETE)) {
      return complete(List.of(args).subList(1, args.length), console);
    }
    boolean json = said(args, "--error-format", "json") || said(args, "--log-format", "json");
    boolean debug = Arrays.asList(args).contains("--debug");
    ErrorPrinter errors = new ErrorPrinter(console, json, debug);
    try {
      return line(console, errors).execute(words(args));
    } catch (ReeveException e) {
      return errors.print(e);
    } finally {
      console.flush();
      Interruption.told();
    }
  }

  /** What the scripts of {@code reeve completion} ask. */
  private static int complete(List<String> words, Console console) {
    CommandLine line = line(console, new ErrorPrinter(console, false, false));
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

  static CommandLine line(Console console, ErrorPrinter errors) {
    IFactory factory = new ConsoleFactory(console);
    CommandLine line = new CommandLine(new Root(), factory);
    subcommands().forEach(type -> line.addSubcommand(create(factory, type)));
    line.setOut(
        new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setErr(
        new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A script's own options are none of ours: they reach it in the order written.
    java.util.Objects.requireNonNull(line.getSubcommands().get("run"))
        .setUnmatchedOptionsArePositionalParams(true);
    line.setParameterExceptionHandler((exception, words) -> errors.print(WrongUsage.of(exception)));
    line.setExecutionExceptionHandler((exception, command, result) -> errors.print(exception));
    return line;
  }

  private static List<Class<?>> subcommands() {
    return List.of(
        ShellCommand.class,
        DemoCommand.class,
        RunCommand.class,
        RunsCommand.class,
        EvalCommand.class,
        CheckCommand.class,
        CallCommand.class,
        VendorCommand.class,
        SimulatorCommand.class,
        LibraryCommand.class,
        ProfileCommand.class,
        SecretCommand.class,
        LoginCommand.class,
        LogoutCommand.class,
        WhoAmICommand.class,
        CompletionCommand.class,
        DoctorCommand.class,
        HelpCommand.class);
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
