package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.value.FileValue;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;

/** The bytes of a file that the broker holds under a number. */
record Bytes(Link link, long number) implements FileValue.Content {

  @Override
  public InputStream open() {
    long cursor = link.ask("read", Map.of("file", Map.of("of", number))).number("of");
    return new Pulling(link, cursor);
  }

  private static final class Pulling extends InputStream {
    private final Link link;
    private final long cursor;
    private byte[] chunk = new byte[0];
    private int at;

    Pulling(Link link, long cursor) {
      this.link = link;
      this.cursor = cursor;
    }

    @Override
    public int read() {
      return more() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
      if (count == 0 || !more()) {
        return count == 0 ? 0 : -1;
      }
      int some = Math.min(count, chunk.length - at);
      System.arraycopy(chunk, at, into, from, some);
      at += some;
      return some;
    }

    private boolean more() {
      if (at < chunk.length) {
        return true;
      }
      Message next = link.ask("next", Map.of("of", cursor)).part("of");
      if (!next.has("bytes")) {
        return false;
      }
      chunk = Base64.getDecoder().decode(next.text("bytes"));
      at = 0;
      return true;
    }
  }
}
