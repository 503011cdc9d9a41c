package dev.reeve.shell.cli.run;

import dev.reeve.engine.Plans;
import dev.reeve.engine.Runs;
import dev.reeve.engine.attend.Attendant;
import dev.reeve.errors.PartlyDoneException;
import dev.reeve.errors.ReeveException;
import dev.reeve.run.plan.ApplyStep;
import dev.reeve.run.plan.PlanEntry;
import dev.reeve.run.plan.PlanFile;
import dev.reeve.shell.cli.session.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Carries out a plan: planned again first, held to it write by write, and looked at in the end
 * whether all of it was done.
 */
final class Applying {
  private final Path path;
  private final PlanFile file;

  Applying(Path path) {
    this.path = path;
    this.file = PlanFile.read(path);
  }

  /** Plans the script again, runs it where that comes out the same, and gives the exit code. */
  int run(Runs.Ask ask, Opened opened, Runs.Ending ending) {
    Attendant unseen = opened.options().attendant().unseen();
    Plans plans = opened.engine().plans();
    Plans.Planned now = plans.script(ask, opened.options().attendedBy(unseen));
    now.outcome().error().ifPresent(Applying::raise);
    file.confirm(now.file(), path.toString());
    ApplyStep step = plans.step(file);
    return opened
        .engine()
        .runs()
        .start(
            ask,
            opened.options().applying(step),
            outcome -> {
              int code = ending.take(outcome);
              if (outcome.error().isEmpty() && !step.left().isEmpty()) {
                throw left(step.left());
              }
              return code;
            })
        .exitCode();
  }

  private PartlyDoneException left(List<PlanEntry> left) {
    String lines =
        left.stream()
            .map(entry -> "\n  " + entry.number() + " " + entry.line())
            .collect(Collectors.joining());
    return new PartlyDoneException(
        left.size() + " of the plan's writes were not made:" + lines,
        "for the plan " + path,
        "What the script read has changed meanwhile: see what was done, and plan again.");
  }

  private static void raise(ReeveException error) {
    throw error;
  }
}
