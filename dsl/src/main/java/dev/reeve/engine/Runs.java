package dev.reeve.engine;

import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.engine.assembly.SessionParts;
import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.engine.keeping.JournalKeeping;
import dev.reeve.engine.keeping.Keeping;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.journal.Journal;
import dev.reeve.journal.RunHeader;
import dev.reeve.journal.Settler.Verdict;
import dev.reeve.journal.Writes;
import dev.reeve.journal.file.Boundary;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.RunFolder;
import dev.reeve.run.RunStart;
import dev.reeve.run.RunSummary;
import dev.reeve.run.plan.ApplyStep;
import dev.reeve.run.plan.PlanFile;
import dev.reeve.run.undo.UndoScript;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.value.Context;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs of scripts that keep a journal: started, resumed, looked at. Safe for concurrent use. */
public final class Runs {
  private final EngineParts engine;
  private final ScriptCompiler compiler;
  private final RunFiles files;

  Runs(EngineParts engine, ScriptCompiler compiler) {
    this.engine = engine;
    this.compiler = compiler;
    this.files = new RunFiles(engine);
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
   * A script with its arguments.
   *
   * @param script what to run
   * @param arguments those of its own options
   * @param reserved options of the command itself, which no parameter may take
   */
  public record Ask(Script script, List<String> arguments, Collection<String> reserved) {}

  /** What is done with an outcome while its run still goes on: lazy lists are fetched there. */
  @FunctionalInterface
  public interface Ending {
    /** Takes the outcome in; gives the exit code of the run. */
    int take(Outcome outcome);
  }

  /**
   * A run that ended.
   *
   * @param id its name; empty for a replay, which keeps nothing
   * @param outcome what became of it
   * @param exitCode of the whole run
   */
  public record Ended(String id, Outcome outcome, int exitCode) {}

  /** What a person says of a write in doubt. */
  public enum Decision {
    /** It arrived. */
    DONE,
    /** It did not: it is sent again. */
    AGAIN
  }

  /** Runs a script from its beginning; a script that can't be read at all makes no run. */
  public Ended start(Ask ask, SessionOptions options, Ending ending) {
    Script script = ask.script();
    Map<String, @Nullable Object> parameters = new Heads(compiler).parameters(ask);
    if (options.tape().replayed().isPresent()) {
      return replayed(ask, options, ending);
    }
    if (options.profile().isPresent()) {
      engine.profiles().named(options.profile().get());
    } else {
      engine.profiles().byDefault();
    }
    RunStart start =
        new RunStart(
            script.name(),
            script.path(),
            script.text(),
            ask.arguments(),
            options.profile(),
            options.applying().map(step -> step.file().text()));
    Instant now = Instant.now();
    Journal journal =
        opened(
            RunFolder.create(files.folder(), now),
            folder -> {
              files.keep(start, folder);
              return Journal.start(folder, header(start, parameters), surroundings(), now);
            });
    return run(start, new Under(journal, options, Map.of()), ending);
  }

  /** The same with nothing done with its outcome. */
  public Ended start(Ask ask, SessionOptions options) {
    return start(ask, options, Outcome::exitCode);
  }

  /** A replay is no run: nothing is sent, so nothing is kept. */
  private Ended replayed(Ask ask, SessionOptions options, Ending ending) {
    SessionParts parts = new SessionParts(engine, options, Keeping.NONE);
    String profile = parts.profiles().start(options.profile());
    Context context = Context.of(profile).withOptions(options.calls());
    Script script = ask.script();
    try (Session session = new Session(parts, compiler, context);
        RunLimit limit = RunLimit.of(options.limit(), script.name(), "", session::stop)) {
      Outcome outcome = session.run(script.name(), script.text(), ask.arguments());
      outcome = limit.held(outcome);
      return new Ended("", outcome, new Limited(limit, ending).take(outcome));
    }
  }

  /**
   * Goes on with a run whose process ended: what it learnt is told again, nothing recorded is sent
   * twice.
   *
   * @param settled numbers of writes in doubt, to whether they are done or to be sent again
   * @throws dev.reeve.errors.PolicyException when the script, a parameter or another fact changed
   */
  public Ended resume(
      String id, Map<Long, Decision> settled, SessionOptions options, Ending ending) {
    RunStart start = now(files.read(id));
    Journal journal =
        opened(
            RunFolder.open(files.folder(), id),
            folder ->
                Journal.resume(folder, header(start, Map.of()), surroundings(), Instant.now()));
    SessionOptions own = applying(start).map(options::applying).orElse(options);
    own = start.profile().map(own::under).orElse(own);
    return run(start, new Under(journal, own, decided(settled)), ending);
  }

  /** The script of a library is taken from there again, to be within its reach again. */
  private RunStart now(RunStart start) {
    return start.path().isPresent()
        ? start
        : compiler.ofLibrary(start.script()).map(start::with).orElse(start);
  }

  /** A run that was held to a plan stays so; what it did is taken from the plan again. */
  private Optional<ApplyStep> applying(RunStart start) {
    return start.plan().flatMap(PlanFile::of).map(plan -> new ApplyStep(plan, engine.masking()));
  }

  /** The same with nothing done with its outcome. */
  public Ended resume(String id, Map<Long, Decision> settled, SessionOptions options) {
    return resume(id, settled, options, Outcome::exitCode);
  }

  /**
   * Prepares to take back what a run wrote; nothing is sent before the undo is started.
   *
   * @param asked whether what holds data may be deleted too, and whether it is only to be planned
   */
  public Undo undo(String id, UndoScript.Asked asked, SessionOptions options) {
    RunStart start = files.read(id);
    SessionOptions own = start.profile().map(options::under).orElse(options);
    SessionParts parts = new SessionParts(engine, own, Keeping.NONE);
    try (RunFolder folder = RunFolder.open(files.folder(), id)) {
      UndoScript script =
          UndoScript.of(
              Writes.of(folder, surroundings()),
              each ->
                  parts.vendor(each.call().substring(0, each.call().indexOf('.')), each.profile()),
              asked);
      Script text = new Script("undo of " + id, Optional.empty(), script.text());
      return new Undo(script.left(), new Ask(text, List.of(), List.of()), own);
    }
  }

  /**
   * What is to be taken back, a run of its own: start it with these.
   *
   * @param left what can't be undone, one sentence each
   * @param ask the script that takes back all else, newest first
   * @param options under the profile of the run
   */
  public record Undo(List<String> left, Ask ask, SessionOptions options) {}

  /** What a run was started with, its file as it is now. */
  public Script script(String id) {
    RunStart start = files.read(id);
    return new Script(start.script(), start.path(), start.text());
  }

  /** All runs, the newest first. */
  public List<RunSummary> list() {
    return files.list();
  }

  /** The lines of a run's journal, secrets masked; of an unreadable one those of its start. */
  public List<Map<String, @Nullable Object>> show(String id) {
    return files.entries(id).stream().map(Runs::line).toList();
  }

  /**
   * Removes old runs; never one that is under way.
   *
   * @param before runs that began later are kept
   * @param keep so many of the newest are kept
   * @param doubtful whether a run with a write in doubt may go too
   * @return the removed ones, then the runs in doubt that were kept for that alone
   */
  public Pruned prune(Instant before, int keep, boolean doubtful) {
    return files.prune(before, keep, doubtful);
  }

  /**
   * What became of a prune.
   *
   * @param removed names of the removed runs
   * @param inDoubt names of those that would have been, were no write in doubt
   */
  public record Pruned(List<String> removed, List<String> inDoubt) {}

  /** The journal of a folder, which it closes; a folder without a journal is closed here. */
  private static Journal opened(RunFolder folder, Function<RunFolder, Journal> open) {
    try {
      return open.apply(folder);
    } catch (RuntimeException refused) {
      folder.close();
      throw refused;
    }
  }

  private static Map<String, @Nullable Object> line(Entry entry) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("number", entry.number());
    line.put("lane", entry.position().lane());
    line.put("at", entry.position().at());
    line.put("kind", entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    line.putAll(entry.facts());
    return line;
  }

  private record Under(Journal journal, SessionOptions options, Map<Long, Verdict.Kind> decided) {}

  private Ended run(RunStart start, Under under, Ending ending) {
    try (Journal journal = under.journal()) {
      under.options().attendant().running(journal.run());
      SessionParts parts =
          new SessionParts(engine, under.options(), new JournalKeeping(journal, under.decided()));
      String profile = parts.profiles().start(under.options().profile());
      Context context = Context.of(profile).withOptions(under.options().calls());
      try (Session session = new Session(parts, compiler, context);
          RunLimit limit =
              RunLimit.of(under.options().limit(), start.script(), journal.run(), session::stop)) {
        Outcome outcome = session.run(start.script(), start.text(), start.arguments());
        return ended(under, outcome, new Limited(limit, ending));
      }
    }
  }

  /** What to do about a run that was stopped: where it is told, and how it goes on. */
  public static String goesOn(String run) {
    return String.format(
        Locale.ROOT,
        "`reeve runs show %1$s` tells what was done, `reeve runs resume %1$s` goes on",
        run);
  }

  /** Ends a run; one with a write in doubt ends with that, whatever its script made of it. */
  private static Ended ended(Under under, Outcome script, Limited ending) {
    Journal journal = under.journal();
    Outcome held = ending.limit().held(script);
    Outcome outcome = journal.stopped().map(Outcome::failed).orElse(held);
    if (outcome.exitCode() == ExitCategory.CANCELLED.code()) {
      under.options().attendant().warn(goesOn(journal.run()));
    }
    try {
      int code = ending.take(outcome);
      if (outcome.error().isEmpty()) {
        under.options().applying().ifPresent(ApplyStep::refuseLeft);
      }
      journal.end(code, Instant.now(), outcome.error());
      return new Ended(journal.run(), outcome, code);
    } catch (ReeveException failed) {
      journal.end(failed.category().code(), Instant.now(), Optional.of(failed));
      throw failed;
    }
  }

  private record Limited(RunLimit limit, Ending ending) {
    int take(Outcome outcome) {
      try {
        return ending.take(outcome);
      } catch (ReeveException failed) {
        throw outcome.error().isEmpty() ? limit.held(failed) : failed;
      }
    }
  }

  private static Map<Long, Verdict.Kind> decided(Map<Long, Decision> settled) {
    Map<Long, Verdict.Kind> decided = new LinkedHashMap<>();
    settled.forEach(
        (number, decision) ->
            decided.put(
                number, decision == Decision.DONE ? Verdict.Kind.DONE : Verdict.Kind.AGAIN));
    return decided;
  }

  private static RunHeader header(RunStart start, Map<String, @Nullable Object> parameters) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("the script", start.text());
    facts.put("the arguments", String.join("\0", start.arguments()));
    facts.put("the profile", start.profile().orElse(""));
    return new RunHeader(start.script(), parameters, facts);
  }

  /** Specs that kill put a boundary on the class path; nothing else ever does. */
  private Journal.Surroundings surroundings() {
    Boundary boundary =
        ServiceLoader.load(Boundary.class, Runs.class.getClassLoader())
            .findFirst()
            .orElse(Boundary.NONE);
    return new Journal.Surroundings(engine.stateKey(), engine.redactor(), boundary);
  }
}
