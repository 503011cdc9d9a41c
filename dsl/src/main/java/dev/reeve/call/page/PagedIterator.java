package dev.reeve.call.page;

import dev.reeve.call.argument.Window;
import dev.reeve.call.job.Progress;
import dev.reeve.call.result.ItemMaker;
import dev.reeve.value.Item;
import dev.reeve.value.Response;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of pages, one after the other. A record that stood in the page before is passed over:
 * lists move while they are read. Within one page all are given: a metric has a row for each of its
 * resources.
 */
final class PagedIterator implements Iterator<Item> {
  private final Pages pages;
  private final ItemMaker maker;
  private final Window window;
  private final String call;
  private final Progress progress;
  private @Nullable Page page;
  private @Nullable Item waiting;
  private Set<String> before = new HashSet<>();
  private Set<String> current = new HashSet<>();
  private long given;
  private boolean ended;
  private OptionalLong total = OptionalLong.empty();
  private boolean told;

  PagedIterator(Pages pages, ItemMaker maker, Window window, String call, Progress progress) {
    this.pages = pages;
    this.maker = maker;
    this.window = window;
    this.call = call;
    this.progress = progress;
  }

  @Override
  public boolean hasNext() {
    boolean enough = window.max().isPresent() && given >= window.max().getAsLong();
    while (!ended && !enough && waiting == null) {
      advance();
    }
    if (told && waiting == null) {
      told = false;
      tell(true);
    }
    return waiting != null;
  }

  @Override
  public Item next() {
    if (!hasNext() || waiting == null) {
      throw new NoSuchElementException();
    }
    Item next = waiting;
    waiting = null;
    given++;
    return next;
  }

  private void advance() {
    if (page == null || !page.records().hasNext()) {
      turn();
      return;
    }
    Object record = page.records().next();
    Optional<String> id = maker.id(record);
    id.ifPresent(current::add);
    boolean seen = id.isPresent() && before.contains(id.get());
    if (!seen) {
      Response response = page.response();
      waiting = maker.item(record, response);
    }
  }

  private void turn() {
    Optional<Page> next = window.byHand() && page != null ? Optional.empty() : pages.next();
    boolean further = page != null && next.isPresent();
    before = current;
    current = new HashSet<>();
    page = next.orElse(null);
    ended = next.isEmpty();
    total = next.map(Page::total).filter(OptionalLong::isPresent).orElse(total);
    if (further) {
      told = true;
      tell(false);
    }
  }

  private void tell(boolean over) {
    progress.reading(new Progress.Reading(call, given, total, over));
  }
}
