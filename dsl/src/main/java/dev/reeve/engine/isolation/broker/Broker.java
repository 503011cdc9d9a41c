package dev.reeve.engine.isolation.broker;

import dev.reeve.engine.isolation.Cell;
import dev.reeve.engine.isolation.Cell.Child;
import dev.reeve.engine.isolation.wire.Breach;
import dev.reeve.engine.isolation.wire.Clean;
import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Lines;
import dev.reeve.errors.CancelledException;
import dev.reeve.errors.PolicyException;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.value.Context;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one script in a process of its own and does what it asks for: every call is found again in
 * our own documents, passes the one door under the run's profile and within the library's reach,
 * and is journalled, planned, limited and confirmed there like any other.
 */
public final class Broker {
  private final Cell cell;
  private final Ports ports;
  private final Context context;

  /**
   * A broker for one script.
   *
   * @param context whose profile is the only one that the script has
   */
  public Broker(Cell cell, Ports ports, Context context) {
    this.cell = cell;
    this.ports = ports;
    this.context = context;
  }

  /**
   * What is run.
   *
   * @param name as errors show it
   * @param text which only the other process compiles
   * @param parameters values by name; files among them can be read there
   */
  public record Script(String name, String text, Map<String, @Nullable Object> parameters) {}

  /**
   * How a script ended.
   *
   * @param value what it gave, as the session's own values
   * @param exit what it asked for by {@code exit n}, else -1
   */
  public record Ended(@Nullable Object value, int exit) {}

  /**
   * Runs a script to its end.
   *
   * @throws dev.reeve.errors.ReeveException what it threw, without anything that acts on a terminal
   */
  public Ended run(Script script) {
    StandIns standIns = new StandIns(ports.redactor(), cell.own());
    Admission admission = new Admission(cell.word(), context.profile(), cell.reach());
    Values values = new Values(ports.calls(), admission, standIns);
    try (Child child = cell.sandbox().start(readable(script))) {
      Lines lines = new Lines(child.says(), child.hears(), Lines.LONGEST);
      Talk talk =
          new Talk(lines, ports, new Requests(ports, admission, values), values, cell.own());
      return ended(talk, start(script, values), child);
    } catch (IOException e) {
      throw broken("Its process can't be started: " + e.getMessage() + ".");
    }
  }

  private Ended ended(Talk talk, Map<String, @Nullable Object> start, Child child) {
    try {
      return talk.until(start);
    } catch (Talk.Silence silence) {
      if (cell.own()) {
        throw new EndedEarly(cell.word());
      }
      String said = Clean.line(child.complaint().strip(), 500);
      throw broken(
          "Its process ended before the script did" + (said.isEmpty() ? "." : ": " + said));
    } catch (Breach breach) {
      throw broken("Its process was ended, for it sent " + breach.what() + ".");
    } catch (InterruptedException stopped) {
      child.close();
      throw talk.cancelled()
          .orElseGet(() -> new CancelledException("Cancelled.", "in " + cell.word(), ""));
    } finally {
      talk.over();
    }
  }

  private PolicyException broken(String what) {
    return new PolicyException(
        what,
        "for " + cell.word() + ", which runs isolated",
        "Tell its author; read it before you run it with --trust.");
  }

  private Map<String, Path> readable(Script script) {
    Map<String, Path> readable = new LinkedHashMap<>();
    cell.libraries().forEach((name, folder) -> readable.put(seen(name), folder));
    script.parameters().values().forEach(value -> files(value, readable));
    return readable;
  }

  /** What a person names on the command line, the script may read. */
  private static void files(@Nullable Object value, Map<String, Path> readable) {
    if (value instanceof File file && file.isFile()) {
      Path path = file.toPath().toAbsolutePath().normalize();
      readable.put(path.toString(), path);
    } else if (value instanceof Collection<?> list) {
      list.forEach(each -> files(each, readable));
    }
  }

  private static String seen(String library) {
    return "/libraries/" + library;
  }

  private Map<String, @Nullable Object> start(Script script, Values values) {
    Map<String, @Nullable Object> start = new LinkedHashMap<>();
    start.put("word", cell.word());
    start.put("name", script.name());
    start.put("text", script.text());
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    script.parameters().forEach((name, value) -> parameters.put(name, values.out(given(value))));
    start.put("parameters", parameters);
    Map<String, @Nullable Object> libraries = new LinkedHashMap<>();
    cell.libraries().keySet().forEach(name -> libraries.put(name, seen(name)));
    start.put("libraries", libraries);
    start.put("context", Contexts.out(context));
    start.put(
        "vendors",
        ports.services().vendors().stream().filter(CompiledVendors.builtIn()::contains).toList());
    start.put("scopes", List.copyOf(ports.services().scopeWords()));
    start.put("run", ports.services().runId());
    start.put("started", ports.services().started().toString());
    return start;
  }

  /** A file by the path at which the script sees it; a secret as the session has it. */
  private static @Nullable Object given(@Nullable Object value) {
    if (value instanceof File file) {
      return file.toPath().toAbsolutePath().normalize().toFile();
    }
    if (value instanceof dev.reeve.script.plain.SecretValue secret) {
      return secret.secret();
    }
    return value instanceof Collection<?> list ? list.stream().map(Broker::given).toList() : value;
  }
}
