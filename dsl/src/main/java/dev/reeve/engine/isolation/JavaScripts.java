package dev.reeve.engine.isolation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scripts in Java, one's own: each runs in a JVM of its own, so that it can be stopped wherever it
 * is, and its calls are made, journalled and guarded by this process.
 */
public final class JavaScripts implements Isolation {
  /** The parameter that holds the words of the command line. */
  public static final String ARGUMENTS = "args";

  private static final String ENDING = ".jsh";

  /**
   * Ctrl-C reaches all processes of a terminal. This one stops the calls first, then ends that one;
   * what a process ignores from its start, a JVM leaves ignored.
   */
  private static final List<String> DEAF =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "reeve");

  private final List<Path> classPath;
  private final String main;

  /**
   * Runs them on this JDK.
   *
   * @param classPath jars and folders
   * @param main the class that joins this process
   */
  public JavaScripts(List<Path> classPath, String main) {
    this.classPath = classPath;
    this.main = main;
  }

  /** Whether a script of that name is Java. */
  public static boolean named(String script) {
    return script.endsWith(ENDING);
  }

  @Override
  public Optional<Cell> cell(String script) {
    return named(script)
        ? Optional.of(Cell.own(script, any -> new ChildProcess(start())))
        : Optional.empty();
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>(DEAF);
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", classPath(), main));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private String classPath() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
