package dev.reeve.engine.attend;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording of a session's calls: made, or played instead of asking vendors.
 *
 * @param recorded the file that a recording is made in
 * @param replayed the recording that answers
 */
public record Tape(Optional<Path> recorded, Optional<Path> replayed) {
  /** Neither. */
  public static final Tape NONE = new Tape(Optional.empty(), Optional.empty());

  /** Records to that file. */
  public static Tape recording(Path file) {
    return new Tape(Optional.of(file), Optional.empty());
  }

  /** Is answered from that file: no keys and no network are needed. */
  public static Tape replaying(Path file) {
    return new Tape(Optional.empty(), Optional.of(file));
  }
}
