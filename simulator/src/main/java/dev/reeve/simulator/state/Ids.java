package dev.reeve.simulator.state;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Identifiers and other made-up values: the same run of them for the same seed. Not safe for
 * concurrent use; a vendor's requests are handled one at a time.
 */
public final class Ids {
  private static final String HEX = "0123456789abcdef";
  private static final String LOWER = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String BASE64URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final long seed;
  private long drawn;

  /** A source for a seed. */
  public Ids(long seed) {
    this.seed = seed;
  }

  /** How many were drawn, so that a later process goes on where this one stopped. */
  public long drawn() {
    return drawn;
  }

  /** Goes on after so many. */
  public void goOn(long after) {
    drawn = after;
  }

  /** A random source for one made-up thing. */
  public SplittableRandom random() {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + drawn++);
  }

  /** A random source that depends on the seed and a name only, not on what was drawn before. */
  public SplittableRandom random(String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 0x100000001B3L + name.charAt(i);
    }
    return new SplittableRandom(hash);
  }

  /** Lower-case hexadecimal digits. */
  public String hex(int length) {
    return text(random(), HEX, length);
  }

  /** Lower-case letters and digits. */
  public String lower(int length) {
    return text(random(), LOWER, length);
  }

  /** Base64url characters. */
  public String base64url(int length) {
    return text(random(), BASE64URL, length);
  }

  /** A number with so many digits, the first not 0. */
  public String digits(int length) {
    SplittableRandom random = random();
    return (1 + random.nextInt(9)) + text(random, "0123456789", length - 1);
  }

  /** A random UUID of version 4. */
  public UUID uuid() {
    return uuid(random());
  }

  /** A UUID of version 4 from a random source. */
  public static UUID uuid(SplittableRandom random) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Characters of an alphabet from a random source. */
  public static String text(SplittableRandom random, String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
