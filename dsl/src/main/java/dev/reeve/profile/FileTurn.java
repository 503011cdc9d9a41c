package dev.reeve.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, over all threads of all processes: whoever holds the turn for a lock file goes on,
 * the others wait. Ends with the process, however that ends.
 */
public final class FileTurn implements AutoCloseable {
  /** A process may not lock a file twice, so its threads wait for each other first. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock threads;
  private final FileChannel channel;
  private final FileLock lock;

  private FileTurn(ReentrantLock threads, FileChannel channel, FileLock lock) {
    this.threads = threads;
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits for the turn; the lock file and its folder are made where missing. */
  public static FileTurn take(Path lockFile) throws IOException {
    Path file = lockFile.toAbsolutePath().normalize();
    OwnerOnly.folder(file.resolveSibling(""));
    ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
    threads.lock();
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new FileTurn(threads, channel, channel.lock());
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  /** Gives the turn to the next. */
  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    } finally {
      threads.unlock();
    }
  }
}
