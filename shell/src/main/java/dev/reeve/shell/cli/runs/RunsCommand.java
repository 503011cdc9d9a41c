package dev.reeve.shell.cli.runs;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Runs;
import dev.reeve.run.RunSummary;
import dev.reeve.run.undo.UndoScript;
import dev.reeve.shell.cli.isolation.Placing;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.DryRunOption;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.run.PlanReport;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Placement;
import dev.reeve.shell.cli.session.Showing;
import dev.reeve.shell.output.format.Printer;
import dev.reeve.shell.output.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve runs list|show|resume|undo|prune}. */
@Command(name = "runs", description = "the runs of scripts: look at them, go on with one, undo one")
public final class RunsCommand {
  private static final String MONTH = "30d";
  private static final String LAST = "last";

  private final Console console;

  /** A command that writes to that console. */
  public RunsCommand(Console console) {
    this.console = console;
  }

  @Command(name = "list", description = "list the runs, the newest first")
  int list(@Mixin GlobalOptions options) throws IOException {
    try (Engine engine = Opened.withoutProfiles(console)) {
      long most = options.maxItems().map(Integer::longValue).orElse(Long.MAX_VALUE);
      print(engine.runs().list().stream().limit(most).map(RunRows::summary).toList(), options);
      return 0;
    }
  }

  @Command(name = "show", description = "what a run did, line by line, secrets masked")
  int show(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "ID", description = "as reeve runs list tells it, or last")
          String given)
      throws IOException {
    try (Engine engine = Opened.withoutProfiles(console)) {
      String id = id(engine, given);
      List<Map<String, @Nullable Object>> lines = engine.runs().show(id);
      boolean all = options.output().isPresent();
      print(all ? lines : lines.stream().map(RunRows::line).toList(), options);
      if (state(engine, id).equals("unreadable")) {
        String bad = "line " + (lines.size() + 1) + " of its journal is not what was written there";
        console.err().println("warning: " + bad + "; what follows is not shown");
      }
      return 0;
    }
  }

  @Command(name = "report", description = "a page that tells what a run did, fit to be sent")
  int report(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "ID", description = "as reeve runs list tells it, or last")
          String given,
      @Option(
              names = "--file",
              paramLabel = "FILE",
              description = "where it is written; run-ID.html, or - for standard output")
          @Nullable Path file) {
    try (Engine engine = Opened.withoutProfiles(console)) {
      String id = id(engine, given);
      List<Map<String, @Nullable Object>> lines = engine.runs().show(id);
      String page = new RunReport(ZoneId.systemDefault()).page(id, state(engine, id), lines);
      ReportFile.write(page, file == null ? Path.of("run-" + id + ".html") : file, console);
      return 0;
    }
  }

  /** What only looks may be told {@code last}; what goes on or takes back is named in full. */
  private static String id(Engine engine, String given) {
    return given.equals(LAST)
        ? engine.runs().list().stream().findFirst().map(RunSummary::id).orElse(given)
        : given;
  }

  private static String state(Engine engine, String id) {
    return engine.runs().list().stream()
        .filter(run -> run.id().equals(id))
        .map(RunSummary::state)
        .findFirst()
        .orElse("");
  }

  @Command(
      name = "resume",
      description = "go on with a run whose process ended; nothing recorded is sent twice")
  int resume(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--settle",
              paramLabel = "N=done|again",
              description = "what became of write N: it arrived, or it is to be sent again")
          @Nullable Map<String, String> settled,
      @Option(names = "--trust", description = "as yourself, though nobody vouches for the script")
          boolean trust) {
    Map<Long, Runs.Decision> decided = Settled.read(settled == null ? Map.of() : settled);
    Placement placement = new Placing(console, options).again(started(id), trust);
    refuseOthers(id, decided.keySet());
    boolean data = options.output().isPresent();
    try (Opened opened = Opened.unattended(options, console, data, placement)) {
      return opened
          .engine()
          .runs()
          .resume(
              id,
              decided,
              opened.options(),
              outcome -> Showing.ofRun(outcome, options, opened.console()))
          .exitCode();
    }
  }

  private void refuseOthers(String id, Set<Long> numbers) {
    try (Engine engine = Opened.withoutProfiles(console)) {
      engine.runs().list().stream()
          .filter(run -> run.id().equals(id) && !run.state().equals("unreadable"))
          .forEach(run -> Settled.refuseOthers(run, numbers));
    }
  }

  private Runs.Script started(String id) {
    try (Engine engine = Opened.withoutProfiles(console)) {
      return engine.runs().script(id);
    }
  }

  @Command(
      name = "undo",
      description = "take back what a run wrote, newest first; a run of its own")
  int undo(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--data",
              description = "delete what holds data too: clusters, servers, volumes")
          boolean data,
      @Mixin DryRunOption dry) {
    boolean rows = dry.asked() || options.output().isPresent();
    UndoScript.Asked asked = new UndoScript.Asked(data, dry.asked());
    try (Opened opened = Opened.unattended(options, console, rows)) {
      Runs.Undo undo = opened.engine().runs().undo(id, asked, opened.options());
      undo.left().forEach(each -> console.err().println("not undone: " + each));
      return dry.asked() ? planned(undo, options, opened) : undone(undo, options, opened);
    }
  }

  private int undone(Runs.Undo undo, GlobalOptions options, Opened opened) {
    Runs.Ending shown = outcome -> Showing.ofRun(outcome, options, opened.console());
    return opened.engine().runs().start(undo.ask(), undo.options(), shown).exitCode();
  }

  /** What would stay was told, and nothing was to be done: that is no failure. */
  private int planned(Runs.Undo undo, GlobalOptions options, Opened opened) {
    PlanReport.of(opened.engine().plans().script(undo.ask(), undo.options()), options, console);
    return 0;
  }

  @Command(name = "prune", description = "remove old runs; one with a write in doubt stays")
  int prune(
      @Mixin GlobalOptions options,
      @Option(
              names = "--older",
              paramLabel = "AGE",
              defaultValue = MONTH,
              description = "only runs that began longer ago; ${DEFAULT-VALUE}")
          String older,
      @Option(
              names = "--keep",
              paramLabel = "N",
              defaultValue = "50",
              description = "keep so many of the newest; ${DEFAULT-VALUE}")
          int keep,
      @Option(names = "--in-doubt", description = "remove runs with a write in doubt too")
          boolean doubtful) {
    Instant before = Instant.now().minus(Age.read(older));
    try (Engine engine = Opened.withoutProfiles(console)) {
      Runs.Pruned pruned = engine.runs().prune(before, Math.max(0, keep), doubtful);
      pruned.removed().forEach(console.out()::println);
      pruned.inDoubt().forEach(this::kept);
      return 0;
    }
  }

  private void kept(String id) {
    console
        .err()
        .println("kept " + id + ": a write of it is in doubt; --in-doubt removes it all the same");
  }

  private void print(List<?> rows, GlobalOptions options) throws IOException {
    Printer printer = new Printer(options.layout(console));
    printer.print(rows, options.outputFor(console), console.out());
  }
}
