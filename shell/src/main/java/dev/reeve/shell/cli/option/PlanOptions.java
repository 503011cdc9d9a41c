package dev.reeve.shell.cli.option;

import dev.reeve.errors.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of writes: sent, planned only, or held to a plan. */
public final class PlanOptions {
  @Option(
      names = {"-n", "--dry-run"},
      description = "send no write: show the plan of them")
  private boolean dryRun;

  @Option(names = "--plan", paramLabel = "FILE", description = "the same, and keep the plan there")
  private @Nullable Path plan;

  @Option(
      names = "--apply",
      paramLabel = "FILE",
      description = "make just the writes of that plan; nothing else may have changed")
  private @Nullable Path apply;

  /** Whether writes are planned and not sent. */
  public boolean plans() {
    if (apply != null && (dryRun || plan != null)) {
      throw new UsageException(
          "--apply sends what --dry-run and --plan do not",
          "for option --apply",
          "give one of them");
    }
    return dryRun || plan != null;
  }

  /** Where the plan is kept. */
  public Optional<Path> plan() {
    return Optional.ofNullable(plan);
  }

  /** The plan to carry out. */
  public Optional<Path> apply() {
    return Optional.ofNullable(apply);
  }
}
