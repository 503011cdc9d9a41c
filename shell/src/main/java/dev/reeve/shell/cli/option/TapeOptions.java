package dev.reeve.shell.cli.option;

import dev.reeve.engine.attend.Tape;
import dev.reeve.errors.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether calls are recorded, or answered from a recording. */
public final class TapeOptions {
  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "record all calls there as HAR, secrets masked")
  private @Nullable Path recorded;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "answer all calls from that recording: no keys, no network, no waiting")
  private @Nullable Path replayed;

  /** What was asked for. */
  public Tape tape() {
    if (recorded != null && replayed != null) {
      throw new UsageException(
          "--replay calls nobody, so there is nothing to record",
          "for option --record",
          "give one of them");
    }
    return new Tape(Optional.ofNullable(recorded), Optional.ofNullable(replayed));
  }
}
