package dev.reeve.shell.repl.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The history file: owner-only, appended line by line so that two shells share it, with secrets
 * masked before a line is kept while the rest of the line stays.
 */
final class MaskedHistory extends DefaultHistory {
  private final UnaryOperator<String> mask;

  MaskedHistory(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  @Override
  public void add(Instant time, String line) {
    super.add(time, mask.apply(line));
  }

  /**
   * Makes the file, readable by its owner only, before the editor would make it readable by all.
   */
  static Path ownerOnly(Path file) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    try {
      Files.createDirectories(
          file.toAbsolutePath().getParent(), posix ? attributes("rwx------") : NONE);
      Files.createFile(file, posix ? attributes("rw-------") : NONE);
    } catch (FileAlreadyExistsException e) {
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static final FileAttribute<?>[] NONE = {};

  private static FileAttribute<?>[] attributes(String permissions) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
