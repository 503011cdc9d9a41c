package dev.reeve.profile.source;

import dev.reeve.profile.Folders;
import dev.reeve.secret.Redactor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What secrets are read from and told to.
 *
 * @param folders for {@code ~}
 * @param environment the variables of the process
 * @param vault for {@code vault:}
 * @param prompt for {@code prompt:}
 * @param redactor is told every secret that is read
 * @param warnings is told what a user should change, one sentence at a time
 * @param clock for expiry
 * @param execTimeout how long a command may take
 */
public record Surroundings(
    Folders folders,
    Map<String, String> environment,
    VaultEntries vault,
    Prompt prompt,
    Redactor redactor,
    Consumer<String> warnings,
    Clock clock,
    Duration execTimeout) {

  /** How long a command may take where nobody says otherwise. */
  public static final Duration EXEC_TIMEOUT = Duration.ofSeconds(30);

  /** The folders only: the rest may hold secrets. */
  @Override
  public String toString() {
    return "Surroundings[" + folders.config() + "]";
  }
}
