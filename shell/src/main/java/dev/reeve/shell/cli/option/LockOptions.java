package dev.reeve.shell.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lock a run takes. */
public final class LockOptions {
  @Option(
      names = "--lock",
      paramLabel = "NAME",
      description = "end with 8 while another run has the lock of that name")
  private @Nullable String lock;

  @Option(
      names = "--lock-wait",
      paramLabel = "DURATION",
      description = "wait so long for the lock, e.g. 10m")
  private @Nullable String patience;

  /** The lock's name, if one is wanted. */
  public Optional<String> name() {
    return Optional.ofNullable(lock);
  }

  /** How long to wait for it. */
  public Duration patience() {
    return Optional.ofNullable(patience)
        .map(text -> Durations.of("--lock-wait", text))
        .orElse(Duration.ZERO);
  }
}
