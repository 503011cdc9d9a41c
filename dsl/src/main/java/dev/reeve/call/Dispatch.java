package dev.reeve.call;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.error.Already;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.error.FailedException;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.job.JobMaker;
import dev.reeve.call.page.Listing;
import dev.reeve.call.result.Results;
import dev.reeve.errors.PartlyDoneException;
import dev.reeve.errors.ReeveException;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends checked calls and gives what the document says that they give. */
final class Dispatch {
  private final Exchange exchange;
  private final Results results;
  private final JobMaker jobs;
  private final Listing listing;

  Dispatch(Exchange exchange, Results results, JobMaker jobs, Listing listing) {
    this.exchange = exchange;
    this.results = results;
    this.jobs = jobs;
    this.listing = listing;
  }

  /** What a call gives; a list that only reads is fetched when its items are asked for. */
  @Nullable Object value(Bound bound) {
    List<Bound> calls = Batches.of(bound);
    boolean lazy =
        bound.operation().gives().kind() == Gives.Kind.ITEMS
            && bound.operation().effect() == Effect.READ;
    if (lazy) {
      return Joined.items(calls.stream().map(listing::items).toList());
    }
    return calls.size() == 1 ? single(bound) : several(calls);
  }

  /** What an answer that came gives. */
  @Nullable Object value(Bound bound, Exchange.Done done) {
    Operation operation = bound.operation();
    Optional<AsyncRule> rule = operation.async();
    boolean record = rule.filter(each -> each.shape() == AsyncRule.Shape.RECORD).isPresent();
    if (record && operation.effect().writes()) {
      return awaited(bound, rule.get(), done);
    }
    return switch (operation.gives().kind()) {
      case ITEM -> results.item(bound, done);
      case ITEMS -> listing.items(bound, done);
      case JOB -> jobs.job(bound, JobMaker.ruleOf(operation), done);
      case JOBS -> jobs.jobs(bound, JobMaker.ruleOf(operation), done);
      case VALUE -> results.value(bound, done);
      case FILE -> results.file(bound, done);
      case NOTHING -> nothing(done);
    };
  }

  /** A record that has states: the item itself where the answer holds it and it stays. */
  private @Nullable Object awaited(Bound bound, AsyncRule rule, Exchange.Done done) {
    Job job = jobs.job(bound, rule, done);
    Optional<Item> item = job.item();
    return item.isPresent() && !rule.states().gone() ? item.get() : job;
  }

  private @Nullable Object nothing(Exchange.Done done) {
    // an error may stand within an answer of success even where nothing is given
    if (Exchange.enveloped(done)) {
      exchange.body(done);
    }
    return null;
  }

  private @Nullable Object single(Bound bound) {
    try {
      return value(bound, sent(bound));
    } catch (ApiException refused) {
      return gone(bound, refused, refused.code() + " " + refused.message());
    } catch (FailedException failed) {
      return gone(bound, failed, failed.code() + " " + failed.message());
    }
  }

  /** Nothing, where a delete was answered that there is nothing to delete any more. */
  private static @Nullable Object gone(Bound bound, ReeveException error, String words) {
    if (bound.operation().effect() == Effect.DELETE && Already.is(bound.vendor().errors(), words)) {
      return null;
    }
    throw error;
  }

  private Exchange.Done sent(Bound bound) {
    return bound.operation().gives().kind() == Gives.Kind.JOBS
        ? exchange.rows(bound, JobMaker.ruleOf(bound.operation()).target())
        : exchange.send(bound);
  }

  private @Nullable Object several(List<Bound> calls) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Bound call : calls) {
      try {
        values.add(value(call, sent(call)));
      } catch (ReeveException failed) {
        throw values.isEmpty() ? failed : partly(calls, values.size(), failed);
      }
    }
    return Joined.values(values);
  }

  private static ReeveException partly(List<Bound> calls, int done, ReeveException failed) {
    Bound first = calls.get(0);
    return new PartlyDoneException(
        String.format(
            Locale.ROOT, "%d of %d parts were done, then: %s", done, calls.size(), failed.what()),
        failed.where(),
        String.format(
            Locale.ROOT,
            "the first %d parts of %s stand",
            done,
            first.operation().marks().batch().orElseThrow().parameter()));
  }

  /** Joins what the parts of a split call gave. */
  static final class Joined {
    private Joined() {}

    static Items items(List<Items> parts) {
      return parts.size() == 1 ? parts.get(0) : Items.joined(parts);
    }

    static @Nullable Object values(List<@Nullable Object> values) {
      Object first = values.get(0);
      if (first instanceof Items) {
        return items(values.stream().map(Items.class::cast).toList());
      }
      if (first instanceof Jobs jobs) {
        List<Jobs.Row> rows = new ArrayList<>();
        values.forEach(part -> rows.addAll(((Jobs) Objects.requireNonNull(part)).rows()));
        return new Jobs(rows, jobs.context(), jobs.live());
      }
      if (first instanceof List<?>) {
        List<@Nullable Object> all = new ArrayList<>();
        values.forEach(part -> all.addAll((List<?>) Objects.requireNonNull(part)));
        return all;
      }
      return values.stream().allMatch(Objects::isNull) ? null : values;
    }
  }
}
