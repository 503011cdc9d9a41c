package dev.reeve.shell.cli.library.testing;

import dev.reeve.json.Json;
import dev.reeve.library.Manifest;
import dev.reeve.library.ManifestReader;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.simulator.server.SimulatorOptions;
import dev.reeve.simulator.server.SimulatorServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The library under test on a simulator of its own: no account, no network, a home of its own that
 * is gone afterwards.
 *
 * <pre>
 * def simulator = Simulated.start(seed: 'small', faults: ['503,operation=networks.list,count=1'])
 * simulator.run('audit', '--since', '7d').out()
 * simulator.advance(Duration.ofDays(2)).now()
 * simulator.calls('pureport.networks.list').size()
 * </pre>
 */
public final class Simulated implements AutoCloseable {
  /** System property: the folder of the library under test. */
  public static final String FOLDER = "reeve.library.folder";

  /** System property: a file that gets the names of all operations called. */
  public static final String CALLS = "reeve.library.calls";

  private final Path home;
  private final Path log;
  private final SimulatorServer server;
  private final String library;

  private Simulated(Path home, Path log, SimulatorServer server, String library) {
    this.home = home;
    this.log = log;
    this.server = server;
    this.library = library;
  }

  /** The small estate, no faults. */
  public static Simulated start() {
    return start(Map.of());
  }

  /**
   * A simulator.
   *
   * @param options {@code seed}: the estate; {@code faults}: a list of texts as {@code reeve
   *     simulator --fault} takes them; {@code speed}: how fast its clock goes
   */
  public static Simulated start(Map<String, ?> options) {
    Path folder = Path.of(System.getProperty(FOLDER, "")).toAbsolutePath();
    Manifest manifest = ManifestReader.read(folder);
    try {
      Path home = Files.createTempDirectory("reeve-library");
      Path log = home.resolve("calls.jsonl");
      SimulatorServer server = SimulatorServer.start(wishes(options, home).log(log));
      Simulated made = new Simulated(home, log, server, manifest.name());
      made.profile();
      made.taken("library", "add", manifest.name(), "file:" + folder, "--yes");
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimulatorOptions wishes(Map<String, ?> options, Path home) {
    SimulatorOptions wishes = SimulatorOptions.in(home.resolve("simulator"));
    if (options.get("seed") instanceof CharSequence seed) {
      wishes = wishes.seed(seed.toString());
    }
    if (options.get("speed") instanceof Number speed) {
      wishes = wishes.speed(speed.doubleValue());
    }
    if (options.get("faults") instanceof List<?> faults) {
      wishes = wishes.faults(faults.stream().map(String::valueOf).toList());
    }
    return wishes;
  }

  /** The simulator writes a profile of its own; it becomes this home's. */
  private void profile() throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.copy(home.resolve("simulator/profiles.toml"), config.resolve("profiles.toml"));
  }

  private void taken(String... words) {
    Ended ended = command(words);
    if (ended.code() != 0) {
      close();
      throw new IllegalStateException(ended.err());
    }
  }

  /**
   * Runs a script of the library, as {@code reeve run --trust LIBRARY/SCRIPT -p simulator} does.
   *
   * @param script as the manifest names it, e.g. {@code audit}
   * @param words its options
   */
  public Ended run(String script, String... words) {
    List<String> all =
        new ArrayList<>(List.of("run", "--trust", library + "/" + script, "-p", "simulator"));
    all.addAll(List.of(words));
    return command(all.toArray(new String[0]));
  }

  /** Evaluates an expression on the same estate; its value is standard output, as JSON. */
  public Ended eval(String expression) {
    return command("eval", expression, "-p", "simulator", "-o", "json");
  }

  private Ended command(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of(
            "REEVE_CONFIG_DIR", home.resolve("config").toString(),
            "XDG_STATE_HOME", home.resolve("state").toString(),
            "XDG_CACHE_HOME", home.resolve("cache").toString(),
            "REEVE_VAULT_KEY", home.resolve("vault.key").toString());
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]), stream(out), stream(err), "", 80, environment);
    CommandLine line = ServiceLoader.load(CommandLine.class).findFirst().orElseThrow();
    int code = line.run(words, console);
    console.flush();
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /**
   * The time that the simulator shows. A script's own {@code now} is the world's: it asks no
   * simulator.
   */
  public Instant now() {
    return server.now();
  }

  /**
   * Puts the simulator's clock forward: work that goes on ends, tokens and keys run out, what is
   * made from then on has later times.
   */
  public Simulated advance(Duration by) {
    server.advance(by);
    return this;
  }

  /** Puts one more fault in force from now on, as {@code reeve simulator --fault} takes it. */
  public Simulated fault(String text) {
    server.fault(text);
    return this;
  }

  /** Those of the requests so far that were calls of that operation. */
  public List<Call> calls(String operation) {
    return calls().stream().filter(each -> each.operation().equals(operation)).toList();
  }

  /** What the simulator received so far, in order; logins too. */
  public List<Call> calls() {
    try (Stream<String> lines = Files.exists(log) ? Files.lines(log) : Stream.empty()) {
      return lines
          .map(Json::parse)
          .filter(Map.class::isInstance)
          .map(each -> call((Map<?, ?>) each))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Call call(Map<?, ?> line) {
    return new Call(
        line.get("vendor") + "." + line.get("operation"),
        String.valueOf(line.get("method")),
        String.valueOf(line.get("path")),
        line.get("status") instanceof Number status ? status.intValue() : 0);
  }

  /** Where this simulator's user keeps everything; for files that a script reads or writes. */
  public Path home() {
    return home;
  }

  @Override
  public void close() {
    try {
      String told = System.getProperty(CALLS, "");
      if (!told.isEmpty()) {
        List<String> names = calls().stream().map(Call::operation).distinct().toList();
        Files.write(
            Path.of(told),
            names,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND);
      }
      server.close();
      try (Stream<Path> files = Files.walk(home)) {
        for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How a command ended.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Ended(int code, String out, String err) {}

  /**
   * A request that the simulator received.
   *
   * @param operation e.g. {@code pureport.networks.list}; the vendor and a dot where none fits
   * @param status of the answer; 0 when the connection was dropped
   */
  public record Call(String operation, String method, String path, int status) {}
}
