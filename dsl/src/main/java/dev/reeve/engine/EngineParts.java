package dev.reeve.engine;

import dev.reeve.auth.token.TokenCache;
import dev.reeve.http.Pause;
import dev.reeve.http.Running;
import dev.reeve.http.chain.RateLimiter;
import dev.reeve.http.transport.Transport;
import dev.reeve.profile.Folders;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.vault.StateKey;
import dev.reeve.secret.Redactor;
import dev.reeve.secret.Sealer;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sessions of one engine share. */
final class EngineParts {
  private final Catalog catalog = new Catalog();
  private final RateLimiter rateLimiter = new RateLimiter();
  private final Redactor redactor = new Redactor();
  private final String version;
  private final Folders folders;
  private final Map<String, String> environment;
  private final Profiles profiles;
  private final Transport transport;
  private final Function<Running, Pause> pauses;
  private @Nullable Sealer stateKey;
  private @Nullable TokenCache tokens;

  EngineParts(Engine.Builder builder) {
    this.version = builder.version;
    this.folders = builder.folders;
    this.environment = builder.environment;
    this.profiles = new Profiles(builder.sources, builder.environment);
    this.pauses = builder.pauses;
    this.transport = new Transport(builder.environment, Transport.Limits.USUAL);
  }

  Catalog catalog() {
    return catalog;
  }

  RateLimiter rateLimiter() {
    return rateLimiter;
  }

  Redactor redactor() {
    return redactor;
  }

  /** How a session waits whose work {@code running} can cancel. */
  Pause pause(Running running) {
    return pauses.apply(running);
  }

  String version() {
    return version;
  }

  Folders folders() {
    return folders;
  }

  Map<String, String> environment() {
    return environment;
  }

  Profiles profiles() {
    return profiles;
  }

  Transport transport() {
    return transport;
  }

  /** Seals and signs what this user's processes keep; reading the key waits for the first use. */
  synchronized Sealer stateKey() {
    if (stateKey == null) {
      stateKey = StateKey.sealer(folders);
    }
    return stateKey;
  }

  /** The tokens that all processes of the user share; reading the key waits for the first call. */
  synchronized TokenCache tokens() {
    if (tokens == null) {
      tokens = new TokenCache(folders.state().resolve("tokens"), stateKey());
    }
    return tokens;
  }

  void close() {
    transport.close();
  }
}
