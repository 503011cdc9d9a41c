package dev.reeve.profile.key;

/** A key is encrypted by a cipher we do not know; the message names it. */
final class UnknownCipherException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownCipherException(String cipher) {
    super(cipher);
  }
}
