package dev.reeve.profile;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Files and folders that only their owner reads. Where there are no POSIX rights, none are set. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = EnumSet.of(OWNER_READ, OWNER_WRITE);
  private static final Set<PosixFilePermission> FOLDER =
      EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

  private OwnerOnly() {}

  /** Makes a folder and those above it. */
  public static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, posix(folder) ? attribute(FOLDER) : new FileAttribute<?>[0]);
    }
    return folder;
  }

  /** Replaces a file whole: a reader sees the old bytes or the new ones, also after a crash. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = folder(target.resolveSibling(""));
    Path next = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      create(next, bytes);
      replace(next, target);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** Makes a file that is not there yet. */
  public static void create(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] rights = posix(file) ? attribute(FILE) : new FileAttribute<?>[0];
    try (FileChannel channel = FileChannel.open(file, options, rights)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Whether somebody else may read it. */
  public static boolean othersRead(Path file) throws IOException {
    Set<PosixFilePermission> rights = rights(file);
    return !FOLDER.containsAll(rights);
  }

  /** Whether somebody else may change it. */
  public static boolean othersWrite(Path file) throws IOException {
    Set<PosixFilePermission> rights = rights(file);
    return rights.contains(GROUP_WRITE) || rights.contains(OTHERS_WRITE);
  }

  private static Set<PosixFilePermission> rights(Path file) throws IOException {
    return posix(file) ? Files.getPosixFilePermissions(file) : Set.of();
  }

  private static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unusualFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attribute(Set<PosixFilePermission> rights) {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)};
  }
}
