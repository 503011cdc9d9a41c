package dev.reeve.script.check;

import java.util.Set;

/** Values that change from run to run without the journal knowing. */
final class Steadiness {
  private static final Set<String> TYPES = Set.of("Date", "Random", "SecureRandom");
  private static final Set<String> CALLS =
      Set.of(
          "System.currentTimeMillis",
          "System.nanoTime",
          "Math.random",
          "UUID.randomUUID",
          "Instant.now",
          "LocalDate.now",
          "LocalDateTime.now",
          "OffsetDateTime.now",
          "ZonedDateTime.now",
          "ThreadLocalRandom.current");

  private Steadiness() {}

  static boolean unsteadyType(String type) {
    return TYPES.contains(type);
  }

  /** Whether {@code Type.method} asks a clock or a die. */
  static boolean unsteadyCall(String owner, String method) {
    return CALLS.contains(owner + "." + method);
  }
}
