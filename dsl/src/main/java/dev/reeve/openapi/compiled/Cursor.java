package dev.reeve.openapi.compiled;

/** A place in the bytes of a pool. For one thread. */
final class Cursor {
  private final PoolReader pool;
  private final byte[] bytes;
  private int at;

  Cursor(PoolReader pool, byte[] bytes, int at) {
    this.pool = pool;
    this.bytes = bytes;
    this.at = at;
  }

  PoolReader pool() {
    return pool;
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value >>> 1 ^ -(value & 1);
  }

  int integer() {
    return Math.toIntExact(number());
  }

  String text() {
    return pool.text(integer());
  }
}
