package dev.reeve.openapi.compiled;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Texts and records of a file, decoded when asked for and then held. Safe for concurrent use. */
final class PoolReader {
  private final byte[] bytes;
  private final int[] textAt;
  private final int[] recordAt;
  private final int start;
  private final AtomicReferenceArray<@Nullable String> texts;
  private final AtomicReferenceArray<@Nullable Object> records;

  PoolReader(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 4 || in.getInt() != PoolWriter.MAGIC) {
      throw new IllegalStateException("this is no compiled vendor");
    }
    textAt = blocks(in);
    recordAt = blocks(in);
    start = in.position();
    texts = new AtomicReferenceArray<>(textAt.length);
    records = new AtomicReferenceArray<>(recordAt.length);
  }

  private static int[] blocks(ByteBuffer in) {
    int[] at = new int[in.getInt()];
    for (int i = 0; i < at.length; i++) {
      at[i] = in.position();
      in.position(at[i] + 4 + in.getInt(at[i]));
    }
    return at;
  }

  Cursor start() {
    return new Cursor(this, bytes, start);
  }

  /** The bytes of a record. */
  Cursor record(int number) {
    return new Cursor(this, bytes, recordAt[number] + 4);
  }

  @Nullable Object held(int number) {
    return records.get(number);
  }

  Object hold(int number, Object record) {
    Object before = records.compareAndExchange(number, null, record);
    return before == null ? record : before;
  }

  String text(int number) {
    String held = texts.get(number);
    if (held == null) {
      int at = textAt[number];
      int length = ByteBuffer.wrap(bytes).getInt(at);
      held = new String(bytes, at + 4, length, StandardCharsets.UTF_8);
      texts.set(number, held);
    }
    return held;
  }
}
