package dev.reeve.call.page;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.job.HostLinks;
import dev.reeve.call.job.JobMaker;
import dev.reeve.call.job.Progress;
import dev.reeve.call.job.Waiting;
import dev.reeve.call.result.ItemMaker;
import dev.reeve.http.Endpoints;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Live;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Pagination;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the lazy lists that calls give. */
public final class Listing {
  private static final Pagination WHOLE =
      new Pagination(Pagination.Style.WHOLE, "", 0, 0, "", 0, "", "", "", "");

  private final Exchange exchange;
  private final Endpoints endpoints;
  private final Waiting waiting;
  private final Live live;
  private final Progress progress;

  /** Lists whose pages come through that exchange. */
  public Listing(
      Exchange exchange, Endpoints endpoints, Waiting waiting, Live live, Progress progress) {
    this.exchange = exchange;
    this.endpoints = endpoints;
    this.waiting = waiting;
    this.live = live;
    this.progress = progress;
  }

  /** The items of a checked call; nothing is fetched yet. */
  public Items items(Bound bound) {
    ItemMaker maker = new ItemMaker(bound, live);
    return new Items(
        maker.kind(),
        here ->
            new PagedIterator(
                pages(bound.under(here)), maker, bound.window(), call(bound), progress),
        here -> total(bound.under(here)),
        bound.context());
  }

  /** The items of an answer that has come. */
  public Items items(Bound bound, Exchange.Done done) {
    ItemMaker maker = new ItemMaker(bound, live);
    // what was written is known now: an error within the answer must not wait for a reader
    Fetch fetch = new Fetch(exchange, bound, WHOLE);
    Fetch.Whole whole = fetch.whole(done);
    return new Items(
        maker.kind(),
        () ->
            new PagedIterator(
                single(fetch.page(whole)), maker, bound.window(), call(bound), Progress.NONE),
        () -> OptionalLong.of(whole.records().size()),
        bound.context());
  }

  private static String call(Bound bound) {
    return bound.vendor().name() + "." + bound.operation().id();
  }

  private static Pages single(Page page) {
    Iterator<Page> one = List.of(page).iterator();
    return () -> one.hasNext() ? Optional.of(one.next()) : Optional.empty();
  }

  private Pages pages(Bound bound) {
    Pagination paging = bound.operation().pagination().orElse(WHOLE);
    Fetch fetch = new Fetch(exchange, bound, paging);
    return switch (paging.style()) {
      case PAGE, OFFSET, TOKEN -> new Sequences(fetch, paging, bound).pages();
      case CAPPED -> new Capped(fetch, paging, bound, collection(bound.operation()));
      case WHOLE, WALK -> once(fetch, bound);
    };
  }

  private static Pages once(Fetch fetch, Bound bound) {
    boolean[] over = new boolean[1];
    return () -> {
      if (over[0]) {
        return Optional.empty();
      }
      over[0] = true;
      return Optional.of(fetch.streamed(fetch.send(bound)));
    };
  }

  private Optional<Capped.Collection> collection(Operation operation) {
    return operation.async().map(rule -> bound -> collected(bound, rule));
  }

  /** {@code Prefer: respond-async} (RFC 7240), the job, and the file with the whole list. */
  private Exchange.Done collected(Bound bound, AsyncRule rule) {
    Pagination paging = bound.operation().pagination().orElse(WHOLE);
    Bound asked = bound.withQuery(paging.size(), null).withHeader("Prefer", "respond-async");
    Exchange.Done done = exchange.send(asked);
    if (done.answer().status() != 202) {
      return done;
    }
    Job job = new JobMaker(exchange, live).job(asked, rule, done);
    String link = waiting.collected(job);
    String call = call(bound);
    String path =
        HostLinks.local(
            link,
            endpoints.of(bound.context(), bound.vendor(), bound.operation().service()),
            bound.vendor(),
            call);
    return exchange.send(new FileRead(bound).of(path), path);
  }

  private OptionalLong total(Bound bound) {
    Optional<Pagination> paging = bound.operation().pagination();
    // a total in a header counts the collection, not what the filter leaves (Illumio 25.2)
    boolean told =
        paging.filter(rule -> rule.total().startsWith("/")).isPresent() && !bound.window().byHand();
    if (!told) {
      return OptionalLong.empty();
    }
    Fetch fetch = new Fetch(exchange, bound, paging.get());
    Bound one = new Sizes(paging.get(), bound).sized();
    Fetch.Whole first = fetch.whole(fetch.send(one));
    OptionalLong total = fetch.total(first.done(), first.body());
    long max = bound.window().max().orElse(Long.MAX_VALUE);
    return total.isPresent() && max > 0 ? OptionalLong.of(Math.min(total.getAsLong(), max)) : total;
  }
}
