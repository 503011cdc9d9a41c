package dev.reeve.shell.cli.option;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor of the process. A print stream passes over what goes wrong; here the first failure
 * is kept, and nothing is tried after it: a script goes on though nobody reads what it prints.
 */
final class Descriptor extends OutputStream {
  private final OutputStream target;
  private volatile @Nullable IOException failure;

  Descriptor(FileDescriptor descriptor) {
    this.target = new FileOutputStream(descriptor);
  }

  @Override
  public void write(int unit) {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    if (failure == null) {
      try {
        target.write(bytes, start, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  /** Why not all arrived; empty also where a reader such as {@code head} had enough. */
  Optional<String> lost() {
    IOException kept = failure;
    return kept == null || readerGone(kept) ? Optional.empty() : Optional.of(reason(kept));
  }

  private static String reason(IOException kept) {
    return kept.getMessage() == null ? kept.toString() : kept.getMessage();
  }

  /** The system's words may be in any language; Linux tells what the descriptor is. */
  private static boolean readerGone(IOException kept) {
    try {
      String kind = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return kind.startsWith("pipe:") || kind.startsWith("socket:");
    } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
      return reason(kept).contains("pipe");
    }
  }
}
