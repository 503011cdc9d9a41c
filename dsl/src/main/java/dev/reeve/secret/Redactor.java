package dev.reeve.secret;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Masks known secrets in any text, whatever form they take there: plain, JSON-escaped,
 * percent-encoded, base64, XML-escaped, or one line of a PEM text.
 *
 * <p>One a session; safe for concurrent use. Costs nothing while no secret is known, and one look
 * at a small table for each character after that.
 */
public final class Redactor {
  /**
   * Shorter values are never masked: they are part of too many words, and no secret when they are
   * that short.
   */
  public static final int SHORTEST = 4;

  private final Set<String> values = new HashSet<>();
  private final Set<String> forms = new TreeSet<>();
  private volatile Finder finder = Finder.of(List.of());

  /** Makes values known from now on; the same redactor, for chaining. */
  public Redactor know(Collection<Secret> secrets) {
    synchronized (forms) {
      boolean grown = false;
      for (Secret secret : secrets) {
        if (values.add(secret.reveal())) {
          grown |= forms.addAll(Forms.of(secret.reveal()));
        }
      }
      if (grown) {
        finder = Finder.of(forms);
      }
    }
    return this;
  }

  /** Makes values known from now on; see {@link #know(Collection)}. */
  public Redactor know(Secret... secrets) {
    return know(List.of(secrets));
  }

  /** Whether a text holds a known secret. */
  public boolean knows(String text) {
    return !redact(text).equals(text);
  }

  /** The text with each known secret replaced by {@link Secret#MASK}. */
  public String redact(String text) {
    return redact(text, found -> Secret.MASK);
  }

  /** The text with each known secret replaced; {@code mask} is given the form it takes there. */
  public String redact(String text, UnaryOperator<String> mask) {
    Finder known = finder;
    StringBuilder masked = null;
    int copied = 0;
    for (int at = known.next(text, 0); at >= 0; at = known.next(text, copied)) {
      masked = masked == null ? new StringBuilder(text.length()) : masked;
      int end = known.end(text, at);
      masked.append(text, copied, at).append(mask.apply(text.substring(at, end)));
      copied = end;
    }
    return masked == null ? text : masked.append(text, copied, text.length()).toString();
  }
}
