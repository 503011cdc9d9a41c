package dev.reeve.auth;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.token.TokenCache;
import dev.reeve.errors.CancelledException;
import dev.reeve.profile.FileTurn;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The grants in force. One login or renewal goes on at a time for each party: in this process all
 * wait for the first, over processes the file's turn decides. Its failure is that of all who wait,
 * so that a wrong password is tried once and not forty times.
 */
final class Grants {
  /** A refused login is not tried again this soon, for vendors lock users. */
  private static final Duration REFUSED = Duration.ofSeconds(30);

  private final TokenCache cache;
  private final Login.Way way;
  private final Clock clock;
  private final Map<Party.Key, Slot> slots = new ConcurrentHashMap<>();

  Grants(TokenCache cache, Login.Way way, Clock clock) {
    this.cache = cache;
    this.way = way;
    this.clock = clock;
  }

  /** What is known of one party in this process. */
  private static final class Slot {
    private volatile @Nullable Grant grant;
    private @Nullable CompletableFuture<Grant> running;
    private @Nullable Refusal refusal;
  }

  private record Refusal(String name, Instant until, AuthException error) {}

  /** A grant that does not end soon. */
  Grant current(Party party) {
    return grant(party, this::lasting);
  }

  /** Another grant than the one that was refused. */
  Grant instead(Party party, Grant refused) {
    return grant(party, grant -> lasting(grant) && !grant.tokens().equals(refused.tokens()));
  }

  /** A grant that tells something else there; a new one where the kept one does not. */
  Grant otherwise(Party party, String pointer, String value) {
    return grant(party, grant -> lasting(grant) && !value.equals(grant.facts().get(pointer)));
  }

  /** A grant made now, whatever is kept. */
  Grant anew(Party party) {
    Instant start = clock.instant();
    slot(party).refusal = null;
    party.credentials().forget();
    return grant(party, grant -> lasting(grant) && !grant.issued().isBefore(start));
  }

  /** The grant that is kept, with nobody asked. */
  Optional<Grant> kept(Party party) {
    Grant here = slot(party).grant;
    return Optional.ofNullable(here)
        .or(() -> cache.read(cache.name(party.identity())))
        .filter(this::lasting);
  }

  /** Forgets the grant here and on disk; whether there was one. */
  boolean forget(Party party) {
    Slot slot = slot(party);
    boolean had = slot.grant != null;
    slot.grant = null;
    return cache.remove(cache.name(party.identity())) || had;
  }

  private Grant grant(Party party, Predicate<Grant> good) {
    Slot slot = slot(party);
    while (true) {
      Grant known = slot.grant;
      if (known != null && good.test(known)) {
        return known;
      }
      CompletableFuture<Grant> mine = new CompletableFuture<>();
      CompletableFuture<Grant> first = first(slot, mine);
      if (first == mine) {
        return lead(slot, party, good, mine);
      }
      Optional<Grant> given = follow(first, good);
      if (given.isPresent()) {
        return given.get();
      }
    }
  }

  private static CompletableFuture<Grant> first(Slot slot, CompletableFuture<Grant> mine) {
    synchronized (slot) {
      if (slot.running == null) {
        slot.running = mine;
      }
      return slot.running;
    }
  }

  private Grant lead(
      Slot slot, Party party, Predicate<Grant> good, CompletableFuture<Grant> running) {
    try {
      Grant grant = obtain(slot, party, good);
      // one that another process got is as secret as one of ours
      way.redactor().know(grant.tokens().values());
      slot.grant = grant;
      running.complete(grant);
      return grant;
    } catch (RuntimeException | Error e) {
      running.completeExceptionally(e);
      throw e;
    } finally {
      synchronized (slot) {
        slot.running = null;
      }
    }
  }

  /** Empty when the first was cancelled or got what does not suit us: then we try ourselves. */
  private static Optional<Grant> follow(CompletableFuture<Grant> first, Predicate<Grant> good) {
    try {
      return Optional.of(first.join()).filter(good);
    } catch (CompletionException e) {
      if (e.getCause() instanceof CancelledException) {
        return Optional.empty();
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Grant obtain(Slot slot, Party party, Predicate<Grant> good) {
    String name = cache.name(party.identity());
    Optional<Grant> shared = cache.read(name).filter(good);
    if (shared.isPresent()) {
      return shared.get();
    }
    refuseAgain(slot, party, name);
    Optional<FileTurn> turn = cache.turn(name);
    try {
      Optional<Grant> kept = cache.read(name);
      if (kept.filter(good).isPresent()) {
        return kept.get();
      }
      Grant fresh = ask(slot, party, kept.orElse(slot.grant), name);
      cache.write(name, fresh);
      return fresh;
    } finally {
      turn.ifPresent(Grants::end);
    }
  }

  private Grant ask(Slot slot, Party party, @Nullable Grant old, String name) {
    Login login =
        new Login(
            party.vendor(),
            party.context(),
            party.credentials(),
            party.settings().scope(),
            clock.instant(),
            way);
    try {
      return old == null
          ? party.authenticator().login(login)
          : party.authenticator().renew(login, old);
    } catch (AuthException e) {
      slot.refusal = new Refusal(name, clock.instant().plus(REFUSED), e);
      party.credentials().forget();
      throw e;
    }
  }

  private void refuseAgain(Slot slot, Party party, String name) {
    Refusal refusal = slot.refusal;
    if (refusal != null
        && refusal.name().equals(name)
        && clock.instant().isBefore(refusal.until())
        && !party.credentials().typed()) {
      throw refusal.error();
    }
  }

  private boolean lasting(Grant grant) {
    return !grant.due(clock.instant());
  }

  private Slot slot(Party party) {
    return slots.computeIfAbsent(party.key(), key -> new Slot());
  }

  private static void end(FileTurn turn) {
    try {
      turn.close();
    } catch (IOException lockedNoMore) {
      // The lock is gone with its channel, which is all that was wanted.
      return;
    }
  }
}
