package dev.reeve.script.scope;

import org.jspecify.annotations.Nullable;

/**
 * What the compiler weaves into scripts: a closure remembers the scope it was written in, and
 * brings it to a thread that has none. A thread that has one keeps it: scope is dynamic.
 */
public final class Carried {
  private Carried() {}

  /** The scope in force, to be kept by a closure; null when there is none. */
  public static @Nullable Object here() {
    return Scopes.current();
  }

  /** Brings a kept scope to a thread that has none; true when it did. */
  public static boolean enter(@Nullable Object kept) {
    if (Scopes.current() != null || !(kept instanceof Scope scope)) {
      return false;
    }
    Scopes.restore(scope.in(Lane.NONE));
    return true;
  }

  /** Takes the scope off again, where {@link #enter} brought it. */
  public static void leave(boolean entered) {
    if (entered) {
      Scopes.restore(null);
    }
  }
}
