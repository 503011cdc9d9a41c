package dev.reeve.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * An opaque secret text. It prints as {@code ••••} everywhere and is shown only by {@link
 * #reveal()}. Equality compares the texts in constant time, so that a masked value still compares
 * in scripts.
 */
public final class Secret {
  /** What is shown instead of a secret. */
  public static final String MASK = "••••";

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** A secret of that text. */
  public static Secret of(String text) {
    return new Secret(text);
  }

  /** The text itself, for the one place that needs it. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Always {@link #MASK}. */
  @Override
  public String toString() {
    return MASK;
  }
}
