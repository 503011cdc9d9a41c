package dev.reeve.simulator.vendors.pure1.estate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Values that look random and are the same for the same name, in every process. */
public final class Seeded {

  private Seeded() {}

  /** A version 4 UUID, lower case. */
  public static String uuid(Object... name) {
    UUID plain = UUID.nameUUIDFromBytes(text(name).getBytes(StandardCharsets.UTF_8));
    long high = plain.getMostSignificantBits() & ~0xF000L | 0x4000L;
    return new UUID(high, plain.getLeastSignificantBits()).toString();
  }

  /** A number from {@code low} to {@code high}, both included. */
  public static int between(int low, int high, Object... name) {
    return low + (int) Math.floorMod(bits(name), (long) high - low + 1);
  }

  /** One element of a list. */
  public static <T> T pick(List<T> values, Object... name) {
    return values.get(between(0, values.size() - 1, name));
  }

  /** A number from 0 to 1. */
  public static double fraction(Object... name) {
    return (bits(name) >>> 11) / (double) (1L << 53);
  }

  /** That many upper-case hex digits. */
  public static String hex(int digits, Object... name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; out.length() < digits; i++) {
      out.append(String.format(Locale.ROOT, "%016X", bits(text(name), i)));
    }
    return out.substring(0, digits);
  }

  private static String text(Object... name) {
    StringBuilder out = new StringBuilder();
    for (Object part : name) {
      out.append(part).append('/');
    }
    return out.toString();
  }

  // FNV-1a, then the finalizer of splitmix64 for even spread.
  private static long bits(Object... name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text(name).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
