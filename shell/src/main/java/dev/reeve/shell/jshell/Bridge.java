package dev.reeve.shell.jshell;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where snippets, which know only static names, meet the session that runs them. */
public final class Bridge {
  private static final Map<String, JavaSession> SESSIONS = new ConcurrentHashMap<>();

  private Bridge() {}

  static void open(String id, JavaSession session) {
    SESSIONS.put(id, session);
  }

  static void close(String id) {
    SESSIONS.remove(id);
  }

  /** A vendor of that session. */
  public static JavaVendor vendor(String session, String name) {
    return new JavaVendor(Objects.requireNonNull(SESSIONS.get(session), session), name);
  }

  /** Hands the value of a snippet to the session. */
  public static void give(String session, @Nullable Object value) {
    Objects.requireNonNull(SESSIONS.get(session), session).given(value);
  }
}
