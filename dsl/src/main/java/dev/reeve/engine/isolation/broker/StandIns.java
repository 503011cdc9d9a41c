package dev.reeve.engine.isolation.broker;

import dev.reeve.secret.Redactor;
import dev.reeve.secret.Secret;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts that an isolated script is given instead of secrets: the same one for the same secret.
 * Given back as a secret, one becomes what it stands for. One's own script is given the secrets
 * themselves. Safe for concurrent use.
 */
final class StandIns {
  private final Redactor redactor;
  private final boolean own;
  private final Map<Secret, String> texts = new HashMap<>();
  private final Map<String, Secret> secrets = new HashMap<>();

  StandIns(Redactor redactor, boolean own) {
    this.redactor = redactor;
    this.own = own;
  }

  synchronized String of(Secret secret) {
    if (secret.reveal().isEmpty()) {
      return "";
    }
    String known = texts.get(secret);
    if (known != null) {
      return known;
    }
    redactor.know(secret);
    if (own) {
      return secret.reveal();
    }
    String text = "(secret " + (texts.size() + 1) + " stays outside of the sandbox)";
    texts.put(secret, text);
    secrets.put(text, secret);
    return text;
  }

  synchronized Secret secret(String text) {
    Secret known = secrets.get(text);
    return known == null ? Secret.of(text) : known;
  }
}
