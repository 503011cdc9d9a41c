package dev.reeve.call;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.call.argument.Binder;
import dev.reeve.call.argument.Bound;
import dev.reeve.call.argument.Window;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.job.Follow;
import dev.reeve.call.job.JobMaker;
import dev.reeve.call.job.JobsWaiting;
import dev.reeve.call.job.Waiting;
import dev.reeve.call.page.Listing;
import dev.reeve.call.result.Results;
import dev.reeve.call.word.Bringing;
import dev.reeve.call.word.Replacing;
import dev.reeve.call.word.UniformWords;
import dev.reeve.call.word.Updates;
import dev.reeve.call.word.Windows;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Live;
import dev.reeve.value.Target;
import dev.reeve.value.Wait;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls operations: checks and builds the request, sends it through the door, maps the answer. Safe
 * for concurrent use; one a session.
 */
public final class Caller implements Live {
  private final Binder binder;
  private final Exchange exchange;
  private final Dispatch dispatch;
  private final JobMaker jobs;
  private final Waiting waiting;
  private final UniformWords words;
  private final Updates updates;
  private final Replacing replacing;
  private final Windows windows;
  private final Bringing bringing;
  private final RawCalls raw;

  /** A caller within that engine. */
  public Caller(Outside outside) {
    this.exchange = new Exchange(outside.door(), outside.endpoints(), outside.masking());
    this.binder = new Binder(new Discovery(outside.scopes(), this), outside.pause()::now);
    Waiting.Ports ports =
        new Waiting.Ports(
            exchange, outside.endpoints(), binder, outside.pause(), new Followed(this));
    this.waiting = new Waiting(ports, outside.progress(), this);
    Listing listing = new Listing(exchange, outside.endpoints(), waiting, this, outside.progress());
    this.jobs = new JobMaker(exchange, this);
    this.dispatch = new Dispatch(exchange, new Results(exchange, this), jobs, listing);
    this.words = new UniformWords(this, binder);
    this.updates = new Updates(this::send, words, binder);
    this.replacing = new Replacing(words);
    this.windows = new Windows(this, outside.pause()::now);
    this.bringing = new Bringing(this);
    this.raw = new RawCalls(exchange, outside.endpoints(), this);
  }

  @Override
  public @Nullable Object call(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    Context own = arguments.target().map(target -> on(target, operation, context)).orElse(context);
    if (Updates.applies(operation, arguments)) {
      return updates.update(vendor, operation, arguments, own);
    }
    Arguments spanned = windows.filled(vendor, operation, arguments, own);
    return send(vendor, operation, spanned, own, Optional.empty());
  }

  /**
   * The job that an answer told of which was kept; nothing is sent.
   *
   * @param kept the call's named arguments, and the body of its answer
   */
  public Job job(Vendor vendor, Operation operation, Arguments kept, Context context) {
    return jobs.kept(vendor, operation, kept.named(), kept.positional().get(0), context);
  }

  /** Calls an operation with the arguments as they are. */
  @Nullable Object send(
      Vendor vendor,
      Operation operation,
      Arguments arguments,
      Context context,
      Optional<Item> known) {
    Bound bound = binder.bind(vendor, operation, arguments, context);
    replacing.check(bound, known);
    return dispatch.value(bringing.whole(bound));
  }

  /**
   * Calls a uniform word: {@code list}, {@code get}, {@code find}, {@code exists}, {@code ensure}.
   *
   * @return what the operation gives; an item or null for {@code find}; true or false for {@code
   *     exists}
   */
  public @Nullable Object word(
      Vendor vendor, Resource resource, String word, Arguments arguments, Context context) {
    return words.call(new UniformWords.Place(vendor, resource), word, arguments, context);
  }

  /** The uniform words that a resource answers by its document. */
  public List<String> wordsOf(Vendor vendor, Resource resource) {
    return words.of(new UniformWords.Place(vendor, resource));
  }

  /**
   * Sends a raw request through the same door; it counts as the operation that its path matches.
   *
   * @param path below the vendor's base, or an address on its own host
   * @param arguments {@code query}, {@code headers}, {@code body}
   * @return an item for an object, else the JSON value, or a file for anything but JSON
   */
  public @Nullable Object raw(
      Vendor vendor,
      String method,
      String path,
      Map<String, @Nullable Object> arguments,
      Context context) {
    return raw.send(vendor, new RawCalls.Line(method, path), arguments, context);
  }

  @Override
  public Item refresh(Item item) {
    return words
        .read(item)
        .orElseThrow(
            () ->
                new UsageException(
                    "a record of this kind can't be read again",
                    "for " + item.vendor().name() + "." + item.resource(),
                    "list them anew"));
  }

  @Override
  public @Nullable Object await(Object waited, Wait wait) {
    if (waited instanceof Item item) {
      return waiting.await(item, wait, waiting.begin());
    }
    if (waited instanceof Job job) {
      return waiting.await(job, wait, waiting.begin());
    }
    if (waited instanceof Jobs jobs) {
      return new JobsWaiting(waiting).await(jobs, wait);
    }
    if (waited instanceof List<?> several) {
      return awaitAll(several, wait, waiting.begin());
    }
    throw new IllegalArgumentException("nothing to wait for: " + waited.getClass());
  }

  /** One after the other, with one deadline for all. */
  private List<@Nullable Object> awaitAll(List<?> several, Wait wait, Instant begun) {
    List<@Nullable Object> done = new ArrayList<>();
    several.forEach(each -> done.add(waiting.await((Item) each, wait, begun)));
    return done;
  }

  /** What is behind a path of the API. */
  @Nullable Object follow(Vendor vendor, String path, Context context) {
    Optional<Operation> operation = Paths.matching(vendor, "GET", path);
    if (operation.isEmpty()) {
      return raw(vendor, "GET", path, Map.of(), context);
    }
    Map<String, String> values =
        new Template(operation.get().path()).match(Paths.plain(path)).orElse(Map.of());
    Bound bound =
        new Bound(
            vendor,
            operation.get(),
            values,
            Map.of(),
            Map.of(),
            Optional.empty(),
            context,
            Window.ALL);
    return dispatch.value(bound, exchange.send(bound, path));
  }

  UniformWords words() {
    return words;
  }

  /** The context of a target under the options, lane and reach in force. */
  private static Context on(Target target, Operation operation, Context here) {
    Context own = target.context();
    if (operation.effect().writes() && !own.profile().equals(here.profile())) {
      String id = new Addresses(target.vendor()).id(target).orElse("a record");
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s came from profile %s, and profile %s is in force",
              id,
              own.profile(),
              here.profile()),
          "for " + target.vendor().name() + "." + operation.id(),
          String.format(Locale.ROOT, "write within using(profile: '%s') { … }", own.profile()));
    }
    return new Context(
        own.profile(), own.scope(), here.options(), here.reach(), here.lane(), here.line());
  }

  private record Followed(Caller caller) implements Follow {
    @Override
    public @Nullable Object link(Vendor vendor, String path, Context context) {
      return caller.follow(vendor, path, context);
    }

    @Override
    public Optional<Item> record(
        Vendor vendor, String resource, Map<String, String> parameters, Context context) {
      Resource home = vendor.resources().get(resource);
      return home == null
          ? Optional.empty()
          : caller.words().read(new UniformWords.Place(vendor, home), parameters, context);
    }
  }
}
