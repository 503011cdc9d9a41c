package dev.reeve.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that tell of somebody's estate, such as recordings, plans and large answers. */
public final class OwnFile {
  private OwnFile() {}

  /** Makes an empty file that its owner alone can read; one that is there stays as it is. */
  public static void make(Path file) throws IOException {
    try {
      Files.createFile(file, rights());
    } catch (FileAlreadyExistsException there) {
      // Who made it decided who reads it.
    }
  }

  /** The rights to make such a file with; none where there are no POSIX rights. */
  public static FileAttribute<?>[] rights() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
