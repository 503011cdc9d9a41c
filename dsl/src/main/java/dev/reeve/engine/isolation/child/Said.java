package dev.reeve.engine.isolation.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tells what is printed a line at a time, or as it is flushed; never half a character. */
final class Said extends OutputStream {
  private static final int MOST = 1 << 16;

  private final Consumer<String> tell;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  Said(Consumer<String> tell) {
    this.tell = tell;
  }

  @Override
  public synchronized void write(int one) {
    kept.write(one);
    boolean whole = (one & 0x80) == 0;
    if (one == '\n' || kept.size() >= MOST && whole) {
      send();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public synchronized void close() {
    send();
  }

  private void send() {
    if (kept.size() > 0) {
      tell.accept(kept.toString(StandardCharsets.UTF_8));
      kept.reset();
    }
  }
}
