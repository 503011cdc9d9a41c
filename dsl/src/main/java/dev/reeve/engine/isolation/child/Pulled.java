package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.value.Item;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Items of a list that the broker pages through, one at a time so that no page is read ahead. */
final class Pulled implements Iterator<Item> {
  private final Link link;
  private final Seen seen;
  private final long cursor;
  private @Nullable Item next;
  private boolean over;

  Pulled(Link link, Seen seen, long cursor) {
    this.link = link;
    this.seen = seen;
    this.cursor = cursor;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !over) {
      Message told = link.ask("next", Map.of("of", cursor)).part("of");
      over = !told.has("item");
      next = over ? null : (Item) seen.in(told.value("item"));
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Item now = Objects.requireNonNull(next);
    next = null;
    return now;
  }
}
