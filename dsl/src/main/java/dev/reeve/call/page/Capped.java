package dev.reeve.call.page;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.errors.ReeveException;
import dev.reeve.vendor.Pagination;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A list that the vendor cuts at a cap without saying so: when it may have been cut, the whole is
 * asked for as a collection job. Its records follow those already given, each once, for the
 * iterator passes over records it has just seen.
 */
final class Capped implements Pages {
  private static final int ATTEMPTS = 4;

  private final Fetch fetch;
  private final Bound bound;
  private final long full;
  private final Optional<Collection> collection;
  private int turn;
  private boolean cut;

  /** Asks for the whole of a list as a job. */
  @FunctionalInterface
  interface Collection {
    /** The answer that holds the whole list. */
    Exchange.Done whole(Bound bound);
  }

  Capped(Fetch fetch, Pagination paging, Bound bound, Optional<Collection> collection) {
    Sizes sizes = new Sizes(paging, bound);
    this.fetch = fetch;
    this.bound = sizes.sized();
    this.full = sizes.full();
    this.collection = collection;
  }

  @Override
  public Optional<Page> next() {
    turn++;
    if (turn == 1) {
      return Optional.of(read(fetch.send(bound)));
    }
    if (turn > 2 || !cut) {
      return Optional.empty();
    }
    return Optional.of(whole(collection.orElseThrow(this::cutOff)));
  }

  /** The whole; a server that did not hear the wish and cuts again is asked again. */
  private Page whole(Collection asked) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Exchange.Done done = asked.whole(bound);
      if (!isList(done)) {
        return fetch.streamed(done);
      }
      Page page = read(done);
      if (!cut) {
        return page;
      }
    }
    throw cutOff();
  }

  /** Whether the list itself answered, not the file that holds the whole of it. */
  private boolean isList(Exchange.Done done) {
    String id = bound.operation().id();
    return done.request().invocation().operation().filter(each -> each.id().equals(id)).isPresent();
  }

  private ReeveException cutOff() {
    return fetch.error(
        String.format(Locale.ROOT, "cut the list at %d records and has no way to give more", full));
  }

  /** A page that may have been cut. */
  private Page read(Exchange.Done done) {
    Page page = fetch.streamed(done);
    List<@Nullable Object> records = new ArrayList<>();
    for (Iterator<@Nullable Object> each = page.records(); each.hasNext(); ) {
      records.add(each.next());
    }
    OptionalLong total = page.total();
    boolean filled = full > 0 && records.size() >= full;
    cut = filled && (total.isEmpty() || total.getAsLong() > records.size());
    return new Page(records.iterator(), total, page.response());
  }
}
