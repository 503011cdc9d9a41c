package dev.reeve.profile;

import dev.reeve.secret.Secret;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where a credential comes from, as a profile states it.
 *
 * @param kind which source
 * @param text what stands after the prefix: a vault entry, a variable, a path, a command, a
 *     question; of a literal the value itself
 * @param place where it was written
 */
public record SecretSource(Kind kind, String text, Place place) {

  /** The sources by their prefix. */
  public enum Kind {
    /** {@code vault:NAME}, an entry of the vault. */
    VAULT,
    /** {@code env:NAME}, an environment variable. */
    ENV,
    /** {@code file:PATH}, an owner-only file. */
    FILE,
    /** {@code userfile:PATH}, what stands before the first colon of a one-line owner-only file. */
    USERFILE,
    /** {@code passfile:PATH}, what stands behind it. */
    PASSFILE,
    /** {@code exec:COMMAND ARGUMENT...}, what a command prints; no shell. */
    EXEC,
    /** {@code prompt:QUESTION}, what the user types. */
    PROMPT,
    /** The value itself; warned about. */
    LITERAL;

    private String prefix() {
      return name().toLowerCase(Locale.ROOT) + ":";
    }
  }

  /** The source of a written setting; a literal when it has no known prefix. */
  public static SecretSource parse(String written, Place place) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.LITERAL && written.startsWith(kind.prefix()))
        .findFirst()
        .map(kind -> new SecretSource(kind, written.substring(kind.prefix().length()), place))
        .orElseGet(() -> new SecretSource(Kind.LITERAL, written, place));
  }

  /** As it was written, a literal masked. */
  @Override
  public String toString() {
    return kind == Kind.LITERAL ? Secret.MASK : kind.prefix() + text;
  }
}
