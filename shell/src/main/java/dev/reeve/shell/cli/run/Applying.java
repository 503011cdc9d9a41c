package dev.reeve.shell.cli.run;

import dev.reeve.engine.Plans;
import dev.reeve.engine.Runs;
import dev.reeve.engine.attend.Attendant;
import dev.reeve.errors.ReeveException;
import dev.reeve.run.plan.PlanFile;
import dev.reeve.shell.cli.session.Opened;
import java.nio.file.Path;

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
    Plans.Planned now = plans.again(ask, opened.options().attendedBy(unseen), file);
    now.outcome().error().ifPresent(Applying::raise);
    file.confirm(now.file(), path.toString());
    return opened
        .engine()
        .runs()
        .start(ask, opened.options().applying(plans.step(file)), ending)
        .exitCode();
  }

  private static void raise(ReeveException error) {
    throw error;
  }
}
