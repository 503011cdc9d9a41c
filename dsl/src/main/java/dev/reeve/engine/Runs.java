package dev.reeve.engine;

import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.engine.assembly.JournalKeeping;
import dev.reeve.engine.assembly.SessionParts;
import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.PolicyException;
import dev.reeve.errors.UsageException;
import dev.reeve.journal.Journal;
import dev.reeve.journal.RunHeader;
import dev.reeve.journal.Settler;
import dev.reeve.journal.file.Boundary;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.RunFolder;
import dev.reeve.run.RunStart;
import dev.reeve.run.RunSummary;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.value.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs of scripts that keep a journal: started, resumed, looked at. Safe for concurrent use. */
public final class Runs {
  private final EngineParts engine;
  private final ScriptCompiler compiler;

  Runs(EngineParts engine, ScriptCompiler compiler) {
    this.engine = engine;
    this.compiler = compiler;
  }

  /**
   * A script.
   *
   * @param name shown in errors, e.g. {@code greet.groovy}
   * @param path its file; empty where it came from standard input
   * @param text the Groovy text
   */
  public record Script(String name, Optional<Path> path, String text) {}

  /**
   * A run that ended.
   *
   * @param id its name
   * @param outcome what became of it
   */
  public record Ended(String id, Outcome outcome) {}

  /**
   * Runs a script from its beginning.
   *
   * @param arguments those of the script's own options
   * @param reserved options of the command itself, which no parameter may take
   */
  public Ended start(
      Script script, List<String> arguments, Collection<String> reserved, SessionOptions options) {
    Instant now = Instant.now();
    RunStart start =
        new RunStart(script.name(), script.path(), script.text(), arguments, options.profile());
    Journal journal =
        opened(
            RunFolder.create(runs(), now),
            folder -> {
              keep(start, folder);
              return Journal.start(folder, header(start), surroundings(), now);
            });
    return run(start, reserved, new Under(journal, options, Map.of()));
  }

  /**
   * Goes on with a run whose process ended: what it learnt is told again, nothing recorded is sent
   * twice.
   *
   * @param settled numbers of writes in doubt, to whether they are done or to be sent again
   * @throws PolicyException when the script, a parameter or another fact has changed
   */
  public Ended resume(String id, Map<Long, Decision> settled, SessionOptions options) {
    RunStart start = read(runs().resolve(known(id)), id);
    RunStart now =
        new RunStart(start.script(), start.path(), text(start), start.arguments(), start.profile());
    Journal journal =
        opened(
            RunFolder.open(runs(), id),
            folder -> Journal.resume(folder, header(now), surroundings(), Instant.now()));
    SessionOptions own = start.profile().map(options::under).orElse(options);
    return run(now, List.of(), new Under(journal, own, decided(settled)));
  }

  /** The journal of a folder, which it closes; a folder without a journal is closed here. */
  private static Journal opened(RunFolder folder, Function<RunFolder, Journal> open) {
    try {
      return open.apply(folder);
    } catch (RuntimeException refused) {
      folder.close();
      throw refused;
    }
  }

  /** What a person says of a write in doubt. */
  public enum Decision {
    /** It arrived. */
    DONE,
    /** It did not: it is sent again. */
    AGAIN
  }

  /** All runs, the newest first. */
  public List<RunSummary> list() {
    return RunFolder.list(runs()).stream()
        .sorted(java.util.Comparator.reverseOrder())
        .map(id -> RunSummary.of(id, Journal.read(runs(), id)))
        .toList();
  }

  /** The lines of a run's journal, secrets masked. */
  public List<Map<String, @Nullable Object>> show(String id) {
    return Journal.read(runs(), known(id)).stream().map(Runs::line).toList();
  }

  private static Map<String, @Nullable Object> line(Entry entry) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("number", entry.number());
    line.put("lane", entry.position().lane());
    line.put("at", entry.position().at());
    line.put("kind", entry.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    line.putAll(entry.facts());
    return line;
  }

  private record Under(
      Journal journal, SessionOptions options, Map<Long, Settler.Verdict.Kind> decided) {}

  private Ended run(RunStart start, Collection<String> reserved, Under under) {
    try (Journal journal = under.journal()) {
      SessionParts parts =
          new SessionParts(engine, under.options(), new JournalKeeping(journal, under.decided()));
      String profile = parts.profiles().start(under.options().profile());
      Context context = Context.of(profile).withOptions(under.options().calls());
      try (Session session = new Session(parts, compiler, context)) {
        Outcome outcome = session.run(start.script(), start.text(), start.arguments(), reserved);
        journal.end(outcome.exitCode(), Instant.now());
        return new Ended(journal.run(), outcome);
      }
    }
  }

  private static Map<Long, Settler.Verdict.Kind> decided(Map<Long, Decision> settled) {
    Map<Long, Settler.Verdict.Kind> decided = new LinkedHashMap<>();
    settled.forEach(
        (number, decision) ->
            decided.put(
                number,
                decision == Decision.DONE
                    ? Settler.Verdict.Kind.DONE
                    : Settler.Verdict.Kind.AGAIN));
    return decided;
  }

  private static RunHeader header(RunStart start) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("the script", start.text());
    facts.put("the arguments", String.join("\0", start.arguments()));
    facts.put("the profile", start.profile().orElse(""));
    return new RunHeader(start.script(), Map.of(), facts);
  }

  private void keep(RunStart start, RunFolder folder) {
    try {
      start.keep(folder.path(), engine.stateKey());
    } catch (IOException fault) {
      throw new UncheckedIOException("the run can't be kept: " + fault.getMessage(), fault);
    }
  }

  private RunStart read(Path folder, String id) {
    try {
      return RunStart.read(folder, engine.stateKey()).orElseThrow(() -> unreadable(id));
    } catch (IOException fault) {
      throw unreadable(id);
    }
  }

  private static PolicyException unreadable(String id) {
    return new PolicyException(
        "What run " + id + " was started with can't be read.",
        "for run " + id,
        "Another key sealed it, or it was changed; start the script anew.");
  }

  /** The script as its file is now: a changed one is refused by the header. */
  private static String text(RunStart start) {
    if (start.path().isEmpty()) {
      return start.text();
    }
    Path path = start.path().get();
    try {
      return Files.readString(path);
    } catch (IOException fault) {
      throw new UsageException(
          "The script of the run can't be read.", "in " + path, "Put it back where it was.");
    }
  }

  private String known(String id) {
    List<String> all = RunFolder.list(runs());
    if (!all.contains(id)) {
      String hint = Nearest.hint(id, all);
      throw new UsageException(
          "There is no run " + id + ".",
          "for run " + id,
          hint.isEmpty()
              ? "See: reeve runs list"
              : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
    }
    return id;
  }

  private Journal.Surroundings surroundings() {
    return new Journal.Surroundings(engine.stateKey(), engine.redactor(), Boundary.NONE);
  }

  private Path runs() {
    return engine.folders().state().resolve("runs");
  }
}
