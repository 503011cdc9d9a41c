package dev.reeve.shell.cli.run;

import dev.reeve.errors.PolicyException;
import dev.reeve.errors.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code --lock NAME}: at most one run of that name at a time. The lock belongs to the process: it
 * is free once that has ended, however it ended. The file beside it tells who has it.
 */
final class RunLock implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @param folder where locks are kept
   * @param patience how long to wait for it
   * @throws PolicyException when another run has it all that time
   */
  static RunLock take(Path folder, String name, Duration patience, String who) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new UsageException(
          "'" + name + "' is no name of a lock",
          "for option --lock",
          "use letters, digits, dot, dash and underscore");
    }
    long begun = System.nanoTime();
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(name + ".lock");
      while (true) {
        Optional<RunLock> lock = attempt(file, who);
        if (lock.isPresent()) {
          return lock.get();
        }
        if (System.nanoTime() - begun >= patience.toNanos()) {
          throw held(name, folder.resolve(name + ".run"), patience);
        }
        Thread.sleep(LOOK.toMillis());
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("the lock can't be taken: " + fault.getMessage(), fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw held(name, folder.resolve(name + ".run"), patience);
    }
  }

  private static Optional<RunLock> attempt(Path file, String who) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tried(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("lock$", "run");
    String text = who + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (FileChannel told =
        FileChannel.open(
            file.resolveSibling(name),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      told.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
    return Optional.of(new RunLock(channel, lock));
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  private static PolicyException held(String name, Path told, Duration patience) {
    String who;
    try {
      who = Files.readString(told);
    } catch (IOException unknown) {
      who = "another run";
    }
    String waited = patience.isZero() ? "" : " Waited " + patience.toSeconds() + " s.";
    return new PolicyException(
        "The lock " + name + " is held by " + who + "." + waited,
        "for option --lock",
        "Nothing was sent. Run it when that one has ended, or wait for it with --lock-wait 10m.");
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
