package dev.reeve.simulator.vendors.illumio.estate;

import java.util.UUID;

/** Version 4 UUIDs that a number can be read back from, so that no table of them is kept. */
final class Numbered {
  private static final int SPREAD = 0x9E3779B1;
  private static final int BACK = inverse(SPREAD);

  private final long salt;

  Numbered(String kind) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < kind.length(); i++) {
      hash = (hash ^ kind.charAt(i)) * 0x100000001b3L;
    }
    this.salt = hash;
  }

  String uuid(int number) {
    long first = number * SPREAD & 0xFFFFFFFFL;
    long rest = mix(first ^ salt);
    long high = first << 32 | (rest >>> 32 & 0xFFFF0FFFL) | 0x4000L;
    long low = mix(rest) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /** The number of a UUID, or -1 when it is none of ours below a bound. */
  int number(String uuid, int bound) {
    try {
      int number = (int) Long.parseLong(uuid.substring(0, 8), 16) * BACK;
      return number >= 0 && number < bound && uuid(number).equals(uuid) ? number : -1;
    } catch (NumberFormatException | IndexOutOfBoundsException noUuid) {
      return -1;
    }
  }

  private static long mix(long value) {
    long hash = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  // Newton's iteration for the inverse modulo 2^32; five steps are enough from any odd start.
  private static int inverse(int odd) {
    int inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
