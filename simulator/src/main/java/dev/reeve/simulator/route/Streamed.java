package dev.reeve.simulator.route;

import dev.reeve.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A long JSON list as the value of a {@link Reply}: each element is made while the list is sent, so
 * that it is never held whole.
 *
 * @param elements made anew each time; they are read outside of the call, so that each must take
 *     the lock of the state itself
 */
public record Streamed(Supplier<Stream<?>> elements) {

  /** Writes the list. */
  public void write(OutputStream out) throws IOException {
    out.write('[');
    Iterator<?> each = elements.get().iterator();
    for (boolean first = true; each.hasNext(); first = false) {
      if (!first) {
        out.write(',');
      }
      out.write(Json.bytes(each.next()));
    }
    out.write(']');
  }

  /** The list as a whole. */
  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try {
      write(whole);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return whole.toByteArray();
  }
}
