package dev.reeve.shell.cli.library;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Manifest;
import dev.reeve.library.Manifest.Reaching;
import dev.reeve.library.ManifestReader;
import dev.reeve.shell.cli.library.testing.Simulated;
import dev.reeve.shell.cli.option.Console;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the specs of a library in a process of its own, and compares what they called to the reach.
 */
final class SpecRun {
  private final Console console;

  SpecRun(Console console) {
    this.console = console;
  }

  /** The exit code: 0 where all passed, 1 where one failed or there is none. */
  int run(Path folder) {
    Manifest manifest = ManifestReader.read(folder);
    try {
      Path work = Files.createTempDirectory("reeve-specs");
      Path script = work.resolve("specs.groovy");
      Path calls = work.resolve("calls");
      try {
        Files.writeString(script, text());
        int code = child(folder.toAbsolutePath(), script, calls);
        uncalled(manifest, Files.exists(calls) ? Files.readAllLines(calls) : List.of());
        return code == 0 ? 0 : 1;
      } finally {
        Files.deleteIfExists(script);
        Files.deleteIfExists(calls);
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      throw LibraryException.failed(
          "the specs cannot be started", "for " + folder, "look at the permissions", e);
    }
  }

  private int child(Path folder, Path script, Path calls) throws IOException {
    String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-D" + Simulated.FOLDER + "=" + folder,
            "-D" + Simulated.CALLS + "=" + calls,
            "-cp",
            classPath(),
            "groovy.ui.GroovyMain",
            script.toString(),
            folder.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (InputStream in = process.getInputStream()) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> console.out().println(line));
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** Ours, and beside our jars those that only specs need. */
  private static String classPath() {
    List<String> parts = new ArrayList<>();
    parts.add(System.getProperty("java.class.path", ""));
    try {
      Path own = Path.of(SpecRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path testing = own.resolveSibling("../testing").normalize();
      if (Files.isDirectory(testing)) {
        parts.add(testing + File.separator + "*");
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return String.join(File.pathSeparator, parts);
  }

  private void uncalled(Manifest manifest, List<String> called) {
    for (Reaching reach : manifest.reach()) {
      for (String operation : reach.operations()) {
        String name = reach.vendor() + "." + operation;
        boolean prefix = name.endsWith("*");
        String start = prefix ? name.substring(0, name.length() - 1) : name;
        if (called.stream()
            .noneMatch(each -> prefix ? each.startsWith(start) : each.equals(name))) {
          console.out().println("never called: " + name + (reach.write() ? " (write)" : " (read)"));
        }
      }
    }
  }

  private static String text() throws IOException {
    try (InputStream in = SpecRun.class.getResourceAsStream("specs.groovy.txt")) {
      if (in == null) {
        throw new IOException("no resource specs.groovy.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
