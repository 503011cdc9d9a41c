package dev.reeve.script.words;

import dev.reeve.profile.SecretException;
import dev.reeve.script.plain.SecretValue;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.secret.Secret;

/** The vault in a script: {@code secrets['name']}, {@code secrets.put('name', value)}. */
public final class SecretsWord {
  private final Services services;

  SecretsWord(Services services) {
    this.services = services;
  }

  /** The secret of that name. */
  public SecretValue getAt(String name) {
    return services.secret(name).map(SecretValue::new).orElseThrow(() -> missing(name));
  }

  private static SecretException missing(String name) {
    return new SecretException(
        "The vault has no secret " + name + ".",
        Words.at(SourceLines.caller()),
        "Store it: reeve secret set " + name);
  }

  /** Keeps a text or secret under that name. */
  public void put(String name, Object value) {
    services.keep(
        name, Secret.of(value instanceof SecretValue secret ? secret.reveal() : value.toString()));
  }

  /** The same by index. */
  public void putAt(String name, Object value) {
    put(name, value);
  }

  @Override
  public String toString() {
    return "the vault's secrets";
  }
}
