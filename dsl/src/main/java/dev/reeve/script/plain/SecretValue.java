package dev.reeve.script.plain;

import dev.reeve.secret.Secret;

/**
 * A secret as scripts see it: prints as {@code ••••}, equals its text and other secrets of the same
 * text, passes unmasked into calls, is shown only by {@link #reveal()}.
 *
 * <p>{@code secret == 'text'} compares; {@code 'text' == secret} is decided by text's own equality
 * and is always false.
 */
public final class SecretValue {
  private final Secret secret;

  /** Wraps a secret. */
  public SecretValue(Secret secret) {
    this.secret = secret;
  }

  /** The text itself. */
  public String reveal() {
    return secret.reveal();
  }

  /** The engine's own form. */
  public Secret secret() {
    return secret;
  }

  /** Whether the secret is not empty. */
  public boolean asBoolean() {
    return !secret.reveal().isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    if (other instanceof SecretValue value) {
      return secret.equals(value.secret);
    }
    return other instanceof CharSequence text && secret.equals(Secret.of(text.toString()));
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return secret.toString();
  }
}
