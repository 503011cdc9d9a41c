package dev.reeve.engine.assembly;

import dev.reeve.auth.Authorities;
import dev.reeve.auth.token.TokenCache;
import dev.reeve.engine.isolation.Isolation;
import dev.reeve.http.Pause;
import dev.reeve.http.Running;
import dev.reeve.http.chain.RateLimiter;
import dev.reeve.http.transport.Transport;
import dev.reeve.journal.mask.PlaceMasking;
import dev.reeve.profile.Folders;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.vault.StateKey;
import dev.reeve.secret.Redactor;
import dev.reeve.secret.Sealer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sessions of one engine share. */
public final class EngineParts {
  private final Catalog catalog;
  private final RateLimiter rateLimiter = new RateLimiter();
  private final Redactor redactor = new Redactor();
  private final String version;
  private final Folders folders;
  private final Map<String, String> environment;
  private final Profiles profiles;
  private final Transport transport;
  private final Authorities authorities;
  private final Function<Running, Pause> pauses;
  private final Isolation isolation;
  private final Set<Stop> sessions = ConcurrentHashMap.newKeySet();
  private @Nullable Sealer stateKey;
  private @Nullable TokenCache tokens;

  /** The parts made of those settings. */
  public EngineParts(EngineSettings settings) {
    this.version = settings.version();
    this.folders = settings.folders();
    this.catalog = Catalog.of(folders);
    this.environment = settings.environment();
    this.profiles = new Profiles(settings.sources(), settings.environment());
    this.pauses = settings.pauses();
    this.isolation = settings.isolation();
    this.authorities = new Authorities(settings.authorities());
    this.transport = new Transport(settings.environment(), Transport.Limits.USUAL);
  }

  /** The vendors there are. */
  public Catalog catalog() {
    return catalog;
  }

  RateLimiter rateLimiter() {
    return rateLimiter;
  }

  /** Knows the secrets of all sessions. */
  public Redactor redactor() {
    return redactor;
  }

  /** How a session waits whose work {@code running} can cancel. */
  public Pause pause(Running running) {
    return pauses.apply(running);
  }

  String version() {
    return version;
  }

  /** Where files are kept. */
  public Folders folders() {
    return folders;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** The profiles of all sources. */
  public Profiles profiles() {
    return profiles;
  }

  Isolation isolation() {
    return isolation;
  }

  /** Further authorities to trust. */
  public Authorities authorities() {
    return authorities;
  }

  /** Connections to all servers. */
  public Transport transport() {
    return transport;
  }

  /** Seals and signs what this user's processes keep; reading the key waits for the first use. */
  public synchronized Sealer stateKey() {
    if (stateKey == null) {
      stateKey = StateKey.sealer(folders);
    }
    return stateKey;
  }

  /** Masks what is kept, giving each secret a name that stays the same on this installation. */
  public PlaceMasking masking() {
    return new PlaceMasking(redactor, stateKey()::pseudonym);
  }

  /** The tokens that all processes of the user share; reading the key waits for the first call. */
  synchronized TokenCache tokens() {
    if (tokens == null) {
      tokens = new TokenCache(folders.state().resolve("tokens"), stateKey());
    }
    return tokens;
  }

  /** Ends what a session does, and all that it would begin; whether it did anything. */
  @FunctionalInterface
  public interface Stop {
    /** Ends it. */
    boolean now();
  }

  /** Takes note of a session that goes on. */
  public void began(Stop stop) {
    sessions.add(stop);
  }

  /** A session has ended. */
  public void ended(Stop stop) {
    sessions.remove(stop);
  }

  /** Ends what all sessions do, and all that they would begin; whether any did anything. */
  public boolean stop() {
    boolean busy = false;
    for (Stop session : sessions) {
      busy |= session.now();
    }
    return busy;
  }

  /** Closes idle connections. */
  public void close() {
    transport.close();
  }
}
