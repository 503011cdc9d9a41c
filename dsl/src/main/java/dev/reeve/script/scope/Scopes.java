package dev.reeve.script.scope;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Binds a scope to the thread that runs a block, for as long as the block runs. */
public final class Scopes {
  private static final ThreadLocal<@Nullable Scope> BOUND = new ThreadLocal<>();

  private Scopes() {}

  /** The scope in force on this thread, for that session. */
  public static Optional<Scope> bound(Object owner) {
    return Optional.ofNullable(BOUND.get()).filter(scope -> scope.owner() == owner);
  }

  /** Runs a block under a scope and puts back what was in force before. */
  public static <T extends @Nullable Object> T within(Scope scope, Supplier<T> block) {
    Scope before = BOUND.get();
    BOUND.set(scope);
    try {
      return block.get();
    } finally {
      restore(before);
    }
  }

  /** The time as the session in force on this thread knows it. */
  public static Instant now() {
    return clock().map(RunClock::now).orElseGet(Instant::now);
  }

  /** The clock of the session in force on this thread; empty where there is none. */
  static Optional<RunClock> clock() {
    Scope scope = BOUND.get();
    return scope != null && scope.owner() instanceof RunClock clock
        ? Optional.of(clock)
        : Optional.empty();
  }

  static @Nullable Scope current() {
    return BOUND.get();
  }

  static void restore(@Nullable Scope scope) {
    if (scope == null) {
      BOUND.remove();
    } else {
      BOUND.set(scope);
    }
  }
}
