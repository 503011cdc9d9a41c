package dev.reeve.library;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import org.jspecify.annotations.Nullable;

/** A library that cannot be used as asked: wrong words, or refused by the lock or by trust. */
public final class LibraryException extends ReeveException {
  private static final long serialVersionUID = 1L;

  private LibraryException(
      ExitCategory category, String what, String where, String remedy, @Nullable Throwable cause) {
    super(category, what, where, remedy, cause);
  }

  /** Wrong words or a malformed file: nothing was installed. */
  public static LibraryException wrong(String what, String where, String remedy) {
    return new LibraryException(ExitCategory.USAGE, what, where, remedy, null);
  }

  /** Refused: a changed byte, an unknown signer, no lock entry. */
  public static LibraryException refused(String what, String where, String remedy) {
    return new LibraryException(ExitCategory.POLICY, what, where, remedy, null);
  }

  /** A remote or a file system failed. */
  public static LibraryException failed(
      String what, String where, String remedy, @Nullable Throwable cause) {
    return new LibraryException(ExitCategory.FAILED, what, where, remedy, cause);
  }
}
