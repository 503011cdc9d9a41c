package dev.reeve.engine.isolation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Processes in namespaces of their own, by bwrap(1): no network, no other process, no environment,
 * no file of this machine but the system's libraries, a JDK and jars, all read-only; home and tmp
 * are empty, in memory and gone with the process.
 */
public final class Bubblewrap {
  private static final List<String> PLACES = List.of("/usr/bin/bwrap", "/usr/local/bin/bwrap");
  private static final int PATIENCE_SECONDS = 20;

  /** Newer versions: no further namespaces are made within. */
  private static final List<String> STRICT = List.of("--disable-userns");

  private static final List<String> ALONE =
      List.of(
          "--unshare-all",
          "--unshare-user",
          "--uid",
          "65534",
          "--gid",
          "65534",
          "--die-with-parent",
          "--new-session",
          "--clearenv",
          "--cap-drop",
          "ALL",
          "--hostname",
          "isolated");

  private final Path program;
  private final List<String> more;

  private Bubblewrap(Path program, List<String> more) {
    this.program = program;
    this.more = more;
  }

  /**
   * What a look for it found.
   *
   * @param sandbox there where it can be had
   * @param text its version, or why it can't be had
   */
  public record Look(Optional<Bubblewrap> sandbox, String text) {}

  /** Looks for the program on that path, and whether this machine lets it do its work. */
  public static Look look(String path) {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return new Look(Optional.empty(), "only Linux has bubblewrap");
    }
    Optional<Path> program = program(path);
    if (program.isEmpty()) {
      return new Look(Optional.empty(), "there is no bwrap on the PATH");
    }
    try {
      for (List<String> more : List.of(STRICT, List.<String>of())) {
        Bubblewrap sandbox = new Bubblewrap(program.get(), more);
        if (ran(sandbox.command(Map.of("/", Path.of("/")), List.of("true"))).isEmpty()) {
          String version = said(List.of(program.get().toString(), "--version"));
          return new Look(Optional.of(sandbox), version.strip() + " in " + program.get());
        }
      }
      List<String> plain =
          new Bubblewrap(program.get(), List.of())
              .command(Map.of("/", Path.of("/")), List.of("true"));
      return new Look(Optional.empty(), ran(plain).orElse("it works only at times"));
    } catch (IOException e) {
      return new Look(Optional.empty(), program.get() + " can't be run: " + e.getMessage());
    }
  }

  private static Optional<Path> program(String path) {
    List<String> places = new ArrayList<>();
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (folder.startsWith("/")) {
        places.add(folder + "/bwrap");
      }
    }
    places.addAll(PLACES);
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Its first words where it failed. */
  private static Optional<String> ran(List<String> command) throws IOException {
    Process process = start(command);
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("bwrap does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    String said = text(process);
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of(said.isBlank() ? "bwrap ends with " + process.exitValue() : first(said));
  }

  private static String first(String said) {
    return said.strip().lines().findFirst().orElse("");
  }

  private static String said(List<String> command) throws IOException {
    return text(start(command));
  }

  private static String text(Process process) throws IOException {
    try (InputStream in = process.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without our environment: what bwrap itself has could be read in the sandbox's /proc/1. */
  private static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    return builder.start();
  }

  /** The command that runs another with those files and folders to be read. */
  List<String> command(Map<String, Path> readable, List<String> inside) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(ALONE);
    command.addAll(more);
    readable.forEach((seen, real) -> command.addAll(List.of("--ro-bind", real.toString(), seen)));
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    command.addAll(List.of("--tmpfs", "/tmp", "--tmpfs", "/home", "--chdir", "/home"));
    command.addAll(List.of("--remount-ro", "/", "--"));
    command.addAll(inside);
    return command;
  }

  /**
   * A sandbox for Java programs.
   *
   * @param classPath jars and folders
   * @param main the class to run
   */
  public Cell.Sandbox java(List<Path> classPath, String main) {
    return new JavaSandbox(this, classPath, main);
  }
}
