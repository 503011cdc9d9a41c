package dev.reeve.engine.isolation.broker;

import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.value.FileValue;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and files that an isolated script is reading, each from its beginning. */
final class Cursors {
  private static final int MOST = 1_000;
  private static final int CHUNK = 1 << 16;

  private final Values values;
  private final Admission admission;
  private final Handles<Object> open = new Handles<>(MOST);

  Cursors(Values values, Admission admission) {
    this.values = values;
    this.admission = admission;
  }

  long open(Items items, String lane) {
    return open.keep(items.iterator(lane));
  }

  long open(FileValue file) {
    try {
      return open.keep(file.content().open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code item} or {@code bytes}; neither at the end. */
  Map<String, @Nullable Object> next(Message message) {
    long number = message.number("of");
    Object cursor =
        open.find(number)
            .orElseThrow(
                () -> admission.refused("Too many lists are being read at the same time."));
    Map<String, @Nullable Object> next = new LinkedHashMap<>();
    synchronized (cursor) {
      if (cursor instanceof Iterator<?> items && items.hasNext()) {
        next.put("item", values.out((Item) items.next()));
      } else if (cursor instanceof InputStream bytes) {
        chunk(bytes, next);
      }
    }
    if (next.isEmpty()) {
      open.drop(number);
    }
    return next;
  }

  private static void chunk(InputStream bytes, Map<String, @Nullable Object> next) {
    try {
      byte[] chunk = bytes.readNBytes(CHUNK);
      if (chunk.length > 0) {
        next.put("bytes", Base64.getEncoder().encodeToString(chunk));
      } else {
        bytes.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
