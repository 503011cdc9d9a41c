package dev.reeve.shell.repl.line;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

/**
 * The history file: owner-only, appended line by line under a lock so that open shells share it,
 * with secrets masked before a line is kept while the rest of the line stays.
 */
final class MaskedHistory extends DefaultHistory {
  /** A lock of the file system is the process's; its own histories take turns by this. */
  private static final Object TURN = new Object();

  private static final String OWNER = "rw-------";
  private static final FileAttribute<?>[] NONE = {};
  private final @Nullable Path file;
  private final UnaryOperator<String> mask;

  /** Kept in that file, if in one; {@code mask} hides the secrets of a line. */
  MaskedHistory(@Nullable Path file, UnaryOperator<String> mask) {
    this.file = file;
    this.mask = mask;
  }

  @Override
  public void add(Instant time, String line) {
    super.add(time, mask.apply(line));
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Writes what is new; where the file has grown too long its oldest lines go, all the same. */
  @Override
  public void save() throws IOException {
    locked(super::save);
  }

  /** Takes in what is in the file, also what other shells have added since. */
  @Override
  public void load() throws IOException {
    locked(super::load);
  }

  private void locked(Work work) throws IOException {
    if (file == null) {
      return;
    }
    synchronized (TURN) {
      Path beside = file.resolveSibling(file.getFileName() + ".lock");
      ownerOnly(beside);
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid()) {
          work.run();
        }
      }
    }
  }

  /** The file, made where it is missing; null where it can't be: then nothing is kept. */
  static @Nullable Path in(Path file) {
    try {
      return ownerOnly(file);
    } catch (IOException readOnly) {
      return null;
    }
  }

  /** Makes the file, or takes it back from others who could read it. */
  private static Path ownerOnly(Path file) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(
        file.toAbsolutePath().getParent(), posix ? attributes("rwx------") : NONE);
    try {
      Files.createFile(file, posix ? attributes(OWNER) : NONE);
    } catch (FileAlreadyExistsException there) {
      if (posix) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER));
      }
    }
    return file;
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
