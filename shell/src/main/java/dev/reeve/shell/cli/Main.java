package dev.reeve.shell.cli;

import dev.reeve.errors.ExitCategory;
import dev.reeve.shell.cli.option.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the process starts: answers the cheap questions itself, hands all else to the commands. */
public final class Main {
  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setProperty("picocli.disable.closures", "true");
    Console console = Console.ofProcess();
    int code = run(args, console);
    console.flush();
    end(code == 0 ? written(console) : code, args.length == 0 ? "" : args[0]);
  }

  /** A file that was cut short is no success, though the command did all it had to. */
  private static int written(Console console) {
    Optional<String> lost = Console.lost();
    lost.ifPresent(why -> console.err().println("error: standard output was not written: " + why));
    console.err().flush();
    return lost.isPresent() ? ExitCategory.SCRIPT.code() : 0;
  }

  /**
   * From JDK 21 on {@code System.exit} asks every jar for a logger, which takes longer than {@code
   * version} does. All that has to be done at the end is done by now; only the terminal library of
   * the prompt leaves something to the hooks.
   */
  private static void end(int code, String first) {
    if (prompts(first)) {
      System.exit(code);
    }
    Runtime.getRuntime().halt(code);
  }

  private static boolean prompts(String first) {
    return switch (first) {
      case "", "shell", "demo" -> true;
      case "--version", "-V", "--help", "-h" -> false;
      default -> first.startsWith("-");
    };
  }

  /**
   * Runs one command line on that console, as a process of its own would; returns its exit code.
   * Specs and embedders call it; nothing is flushed, and the process goes on.
   */
  public static int run(String[] args, Console console) {
    String first = args.length == 0 ? "" : args[0];
    boolean alone = args.length == 1;
    return switch (first) {
      case "version", "--version", "-V" ->
          alone ? say(console, version()) : Commands.run(args, console);
      case "--help", "-h", "help" ->
          alone ? say(console, text("usage.txt")) : Commands.run(args, console);
      case "completion" -> completion(args, console);
      default -> Commands.run(args, console);
    };
  }

  private static int completion(String[] args, Console console) {
    String shell = args.length == 2 ? args[1] : "";
    boolean known = shell.equals("bash") || shell.equals("zsh") || shell.equals("fish");
    return known ? say(console, text("completion." + shell)) : Commands.run(args, console);
  }

  /** {@code reeve 0.1.0 (Java 17.0.15)}. */
  static String version() {
    return "reeve "
        + text("version.txt").strip()
        + " (Java "
        + System.getProperty("java.version")
        + ")\n";
  }

  private static int say(Console console, String text) {
    console.out().print(text);
    return 0;
  }

  private static String text(String name) {
    try (InputStream in = Main.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
