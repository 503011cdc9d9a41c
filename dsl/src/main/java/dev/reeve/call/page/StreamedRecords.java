package dev.reeve.call.page;

import dev.reeve.call.exchange.Exchange;
import dev.reeve.json.Json;
import dev.reeve.json.JsonElements;
import dev.reeve.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one answer, read as they are asked for. Where the text breaks off, the answer is
 * asked for again and read on behind the last record given.
 */
final class StreamedRecords implements Iterator<@Nullable Object> {
  private final Exchange exchange;
  private final String at;
  private Exchange.Done done;
  private @Nullable JsonElements elements;
  private long given;
  private int attempt;

  StreamedRecords(Exchange exchange, Exchange.Done done, String at) {
    this.exchange = exchange;
    this.done = done;
    this.at = at;
  }

  @Override
  public boolean hasNext() {
    while (true) {
      try {
        return open().hasNext();
      } catch (JsonException broken) {
        again();
      }
    }
  }

  @Override
  public @Nullable Object next() {
    while (hasNext()) {
      try {
        Object next = open().next();
        given++;
        return next;
      } catch (JsonException broken) {
        again();
      }
    }
    throw new NoSuchElementException();
  }

  private JsonElements open() {
    if (elements == null) {
      JsonElements fresh = elements();
      for (long passed = 0; passed < given && fresh.hasNext(); passed++) {
        fresh.next();
      }
      elements = fresh;
    }
    return elements;
  }

  private JsonElements elements() {
    try {
      return Json.elements(done.answer().content().open(), at);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private void again() {
    attempt++;
    Exchange.Done failed = done;
    done = exchange.again(failed, attempt).orElseThrow(() -> exchange.unreadable(failed));
    elements = null;
  }
}
