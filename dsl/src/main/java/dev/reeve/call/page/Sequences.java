package dev.reeve.call.page;

import dev.reeve.call.argument.Bound;
import dev.reeve.json.Json;
import dev.reeve.vendor.Pagination;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lists that go on by page number, by offset, or by token. */
final class Sequences {
  private final Fetch fetch;
  private final Pagination paging;
  private final Bound bound;
  private final long full;

  Sequences(Fetch fetch, Pagination paging, Bound bound) {
    this.fetch = fetch;
    this.paging = paging;
    Sizes sizes = new Sizes(paging, bound);
    this.bound = sizes.sized();
    this.full = sizes.full();
  }

  Pages pages() {
    return switch (paging.style()) {
      case PAGE -> new Numbered();
      case OFFSET -> new Offset();
      case TOKEN -> bound.query().containsKey(paging.sort()) ? new Offset() : new Token();
      default -> throw new IllegalStateException("no sequence: " + paging.style());
    };
  }

  private abstract class Sequence implements Pages {
    private boolean ended;
    Fetch.@Nullable Whole before;
    long given;

    @Override
    public Optional<Page> next() {
      if (ended) {
        return Optional.empty();
      }
      Fetch.Whole whole = fetch.unlike(before, at());
      given += whole.records().size();
      ended = whole.records().isEmpty() || !goesOn(whole);
      before = whole;
      return Optional.of(fetch.page(whole));
    }

    /** The call for the next page. */
    abstract Bound at();

    /** Whether there is a page after this one; moves on to it. */
    abstract boolean goesOn(Fetch.Whole whole);

    /** Whether more records are to come by the total, else by a page being full. */
    boolean more(Fetch.Whole whole) {
      OptionalLong total = fetch.total(whole.done(), whole.body());
      return total.isPresent()
          ? given < total.getAsLong()
          : full <= 0 || whole.records().size() >= full;
    }
  }

  private final class Numbered extends Sequence {
    private int number =
        bound.query().get(paging.position()) instanceof Number given
            ? given.intValue()
            : paging.first();

    @Override
    Bound at() {
      return bound.withQuery(paging.position(), number);
    }

    @Override
    boolean goesOn(Fetch.Whole whole) {
      number++;
      return more(whole);
    }
  }

  private final class Offset extends Sequence {
    private long offset;

    @Override
    Bound at() {
      return offset == 0 ? bound : bound.withQuery(paging.position(), offset);
    }

    @Override
    boolean goesOn(Fetch.Whole whole) {
      boolean told = !paging.next().isEmpty() && paging.style() == Pagination.Style.OFFSET;
      if (told && Json.at(whole.body(), paging.next()) instanceof Number next) {
        boolean further = next.longValue() > offset;
        offset = next.longValue();
        return further;
      }
      offset += whole.records().size();
      // a cut page is no last one: by offset only the total, or an empty page, tells the end
      return fetch.total(whole.done(), whole.body()).isEmpty() || more(whole);
    }
  }

  private final class Token extends Sequence {
    private String token = "";

    @Override
    Bound at() {
      return token.isEmpty() ? bound : bound.withQuery(paging.token(), token);
    }

    @Override
    boolean goesOn(Fetch.Whole whole) {
      Object next = Json.at(whole.body(), paging.next());
      token = next == null ? "" : next.toString();
      return !token.isEmpty();
    }
  }
}
