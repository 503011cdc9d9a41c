package dev.reeve.openapi.compiled;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects texts and records, each once, and writes them:
 *
 * <pre>
 * magic                                 an int
 * texts: count, then length and UTF-8   each
 * records: count, then length and bytes each; within them numbers stand as varints
 * the rest: what was written outside of records
 * </pre>
 */
final class PoolWriter {
  static final int MAGIC = 0x52454556;

  private final Map<String, Integer> texts;
  private final Map<Content, Integer> records;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  PoolWriter() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private PoolWriter(Map<String, Integer> texts, Map<Content, Integer> records) {
    this.texts = texts;
    this.records = records;
  }

  /** A whole number, small ones in one byte. */
  void number(long value) {
    long left = value << 1 ^ value >> 63;
    while ((left & ~0x7fL) != 0) {
      bytes.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  void text(String text) {
    texts.putIfAbsent(text, texts.size());
    number(texts.getOrDefault(text, 0));
  }

  /** What a record is written as; records of two types may be written alike. */
  private record Content(Class<?> type, ByteBuffer bytes) {}

  /** The number of the record of that type that is written so. */
  int pooled(Class<?> type, Consumer<PoolWriter> record) {
    PoolWriter part = new PoolWriter(texts, records);
    record.accept(part);
    Content content = new Content(type, ByteBuffer.wrap(part.bytes.toByteArray()));
    records.putIfAbsent(content, records.size());
    return records.getOrDefault(content, 0);
  }

  void finish(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(MAGIC);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      block(text.getBytes(StandardCharsets.UTF_8), out);
    }
    out.writeInt(records.size());
    for (Content record : records.keySet()) {
      block(record.bytes().array(), out);
    }
    out.write(bytes.toByteArray());
    out.flush();
  }

  private static void block(byte[] block, DataOutputStream out) throws IOException {
    out.writeInt(block.length);
    out.write(block);
  }
}
