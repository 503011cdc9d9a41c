package dev.reeve.shell.cli.run;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Plans;
import dev.reeve.engine.Runs;
import dev.reeve.engine.ScriptHead;
import dev.reeve.library.store.Shelf;
import dev.reeve.shell.cli.isolation.Placing;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.option.LockOptions;
import dev.reeve.shell.cli.option.PlanOptions;
import dev.reeve.shell.cli.option.TapeOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Placement;
import dev.reeve.shell.cli.session.Showing;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reeve run SCRIPT [ARGS]}; what no option of ours matches goes to the script. */
@Command(
    name = "run",
    description = "run a script: a file, - for standard input, or LIBRARY/NAME; x.jsh is Java")
public final class RunCommand implements Callable<Integer> {
  private static final List<String> RESERVED =
      Stream.of(new GlobalOptions(), new TapeOptions(), new PlanOptions(), new LockOptions())
          .flatMap(each -> new CommandLine(each).getCommandSpec().options().stream())
          .flatMap(each -> List.of(each.names()).stream())
          .toList();

  private static final List<String> HELP = List.of("-h", "--help");

  /** Its own options, e.g. {@code --timeout}: no parameter of a script may take one. */
  public static List<String> reserved() {
    return RESERVED;
  }

  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Mixin private TapeOptions tape = new TapeOptions();

  @Mixin private PlanOptions plan = new PlanOptions();

  @Mixin private LockOptions lock = new LockOptions();

  @Option(names = "--trust", description = "run also what was not accepted, as yourself")
  private boolean trust;

  @Option(names = "--no-check", description = "run it though its mistakes can be seen beforehand")
  private boolean unchecked;

  @Parameters(index = "0", paramLabel = "SCRIPT", description = "a file, -, or LIBRARY/NAME")
  private String script = "";

  @Parameters(
      index = "1..*",
      paramLabel = "ARGS",
      description = "options of the script; --help lists them")
  private List<String> words = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** A command that writes to that console. */
  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (HELP.contains(script)) {
      spec.commandLine().usage(console.out());
      return 0;
    }
    Placing placing = new Placing(console, options);
    Shelf readable = placing.readable();
    ScriptText text = ScriptText.of("reeve run", script, console, readable);
    if (!Collections.disjoint(words, HELP)) {
      return help(text);
    }
    if (!unchecked) {
      CheckFirst.check(text, console);
    }
    Placement placement = placing.of(script, text.found(), readable, trust);
    Runs.Script what = new Runs.Script(text.name(), text.path(), text.source());
    Runs.Ask ask = new Runs.Ask(what, words, RESERVED);
    boolean plans = plan.plans();
    try (RunLock held = locked();
        Opened opened =
            Opened.unattended(options, console, plans || options.output().isPresent(), placement)
                .onTape(tape)) {
      return plans ? planned(ask, opened) : ran(ask, opened);
    }
  }

  private int planned(Runs.Ask ask, Opened opened) {
    Plans.Planned planned = opened.engine().plans().script(ask, opened.options());
    return PlanReport.of(planned, plan, options, console);
  }

  private int ran(Runs.Ask ask, Opened opened) {
    Runs.Ending shown = outcome -> Showing.ofRun(outcome, options, opened.console());
    if (plan.apply().isPresent()) {
      return new Applying(plan.apply().get()).run(ask, opened, shown);
    }
    opened.engine().checks().refuseUnconfirmed(ask.script(), opened.options());
    return opened.engine().runs().start(ask, opened.options(), shown).exitCode();
  }

  private @Nullable RunLock locked() {
    return lock.name()
        .map(
            name ->
                RunLock.take(
                    console.folders().state().resolve("locks"),
                    name,
                    lock.patience(),
                    script + " (process " + ProcessHandle.current().pid() + ")"))
        .orElse(null);
  }

  private int help(ScriptText text) {
    try (Engine engine = Opened.withoutProfiles(console)) {
      ScriptHead head = engine.describe(text.name(), text.source(), RESERVED);
      ScriptHelp.lines(script, head).forEach(console.out()::println);
      return 0;
    }
  }
}
