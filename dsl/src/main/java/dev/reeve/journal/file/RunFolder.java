package dev.reeve.journal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one run, which only its owner can enter, locked by one process at a time. */
public final class RunFolder implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;
  private final FileChannel channel;
  private final @Nullable FileLock lock;

  private RunFolder(Path path, FileChannel channel, @Nullable FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * A new run's folder, locked.
   *
   * @param runs where all runs are kept; made when missing
   */
  public static RunFolder create(Path runs, Instant now) {
    try {
      Files.createDirectories(runs, ownerOnly());
      StringBuilder id = new StringBuilder(STAMP.format(now)).append('-');
      for (int i = 0; i < 4; i++) {
        id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
      Path path = Files.createDirectory(runs.resolve(id.toString()), ownerOnly());
      Files.createDirectory(path.resolve("exact"), ownerOnly());
      return lock(path);
    } catch (IOException fault) {
      throw Unusable.noFolder(runs, fault);
    }
  }

  /**
   * The folder of a run that ended, locked.
   *
   * @throws dev.reeve.errors.PolicyException when another process has it
   */
  public static RunFolder open(Path runs, String id) {
    try {
      return lock(runs.resolve(id));
    } catch (IOException fault) {
      throw new UncheckedIOException("no run " + id + ": " + fault.getMessage(), fault);
    }
  }

  /** Whether a process has that run now. */
  public static boolean underWay(Path runs, String id) {
    Path lock = runs.resolve(id).resolve("lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Removes the folder with all that is in it. */
  public void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The runs kept, the oldest first. */
  public static List<String> list(Path runs) {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.filter(path -> Files.exists(path.resolve("journal.jsonl")))
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The name of the run. */
  public String id() {
    return String.valueOf(path.getFileName());
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  Path journal() {
    return path.resolve("journal.jsonl");
  }

  Path exact() {
    return path.resolve("exact");
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.release();
      }
      channel.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static RunFolder lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      // another run of this very process has it
    }
    if (lock == null) {
      channel.close();
      throw Unusable.underWay(String.valueOf(path.getFileName()));
    }
    return new RunFolder(path, channel, lock);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
