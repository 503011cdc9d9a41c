package dev.reeve.shell.cli;

import dev.reeve.shell.cli.option.Console;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Walks the paths that starts take, so that the class archive holds their classes. Run by the
 * launcher in a home of its own; says nothing.
 */
public final class Training {
  private static final List<List<String>> WALKS =
      List.of(
          List.of("version"),
          List.of("help", "pureport.networks.create"),
          List.of("call", "pureport.networks.list", "-p", "demo"),
          List.of("call", "pgo.version.get", "-p", "demo", "-o", "table"),
          List.of("eval", "-p", "demo", "pure1.arrays.list(max: 3)*.name"),
          List.of("run", "-", "-p", "demo"),
          List.of("demo"));

  private Training() {}

  /** Walks them all. */
  public static void main(String[] args) {
    System.setProperty("picocli.disable.closures", "true");
    PrintStream nowhere =
        new PrintStream(
            OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
    for (List<String> words : WALKS) {
      Console console =
          new Console(
              new ByteArrayInputStream(
                  "println 1 + 1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
              nowhere,
              nowhere,
              // The prompt opens where it believes in a terminal, and ends where its input ends.
              words.contains("demo") && words.size() == 1 ? "012" : "",
              80,
              Map.copyOf(System.getenv()));
      Main.run(words.toArray(new String[0]), console);
    }
    System.exit(0);
  }
}
