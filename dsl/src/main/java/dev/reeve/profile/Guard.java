package dev.reeve.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a profile guards its writes, the strictest last. */
public enum Guard {
  /** Sent as they come. */
  NONE,
  /** Sent when the user agrees. */
  CONFIRM,
  /** Never sent. */
  READ_ONLY;

  /** The word in profiles.toml, e.g. {@code read-only}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The guard of that word. */
  public static Optional<Guard> of(String word) {
    return Arrays.stream(values()).filter(guard -> guard.word().equals(word)).findFirst();
  }

  /** All words, as an error lists them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Guard::word).toList();
  }

  /** The stricter of the two. */
  public Guard atLeast(Guard other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
