package dev.reeve.call.job;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.argument.Binder;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.result.ItemMaker;
import dev.reeve.errors.UsageException;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Headers;
import dev.reeve.http.Pause;
import dev.reeve.json.Json;
import dev.reeve.value.Item;
import dev.reeve.value.Job;
import dev.reeve.value.Live;
import dev.reeve.value.Wait;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for jobs and records, and gives what came of them. */
public final class Waiting {
  private final Ports ports;
  private final Watch watch;
  private final Live live;

  /** Waits that tell {@code progress} how they go. */
  public Waiting(Ports ports, Progress progress, Live live) {
    this.ports = ports;
    Poller poller = new Poller(ports.exchange(), ports.endpoints(), ports.binder());
    this.watch = new Watch(poller, ports.pause(), progress);
    this.live = live;
  }

  /**
   * What waits are made with.
   *
   * @param exchange sends polls
   * @param endpoints tells the host they stay on
   * @param binder checks them
   * @param pause the clock and its sleeps
   * @param follow reads what jobs name
   */
  public record Ports(
      Exchange exchange, Endpoints endpoints, Binder binder, Pause pause, Follow follow) {}

  /** When a call of {@code await} begins: all it waits for share one deadline from then on. */
  public Instant begin() {
    return ports.pause().now();
  }

  /**
   * Waits for an item by the rule of what made it, else of its resource; null when it is gone.
   *
   * @param begun when the call began, from {@link #begin()}
   */
  public @Nullable Item await(Item item, Wait wait, Instant begun) {
    item.origin()
        .filter(
            known ->
                known.async().filter(rule -> rule.shape() == AsyncRule.Shape.UNTOLD).isPresent())
        .ifPresent(
            known -> {
              throw untold(item.vendor(), known);
            });
    AsyncRule rule = RecordRules.of(item).orElseThrow(() -> nothingToWaitFor(item));
    String id = new Addresses(item.vendor()).id(item).orElseThrow(() -> nothingToWaitFor(item));
    String call =
        String.format(Locale.ROOT, "%s.%s['%s']", item.vendor().name(), item.resource(), id);
    Work work = new Work(item.vendor(), rule, id, item.path(), item.fields(), item.context(), call);
    WantedState.check(item, rule, wait.state(), work);
    return record(work, wait, deadline(rule, wait, begun));
  }

  /** Waits for a job and whatever the document says follows it; null when that is gone. */
  public @Nullable Object await(Job job, Wait wait, Instant begun) {
    return await(job, "", wait, begun);
  }

  /**
   * Waits for one job of several.
   *
   * @param target the name of what it works on, or empty
   */
  @Nullable Object await(Job job, String target, Wait wait, Instant begun) {
    if (job.rule().shape() == AsyncRule.Shape.UNTOLD) {
      throw untold(job.vendor(), job.operation());
    }
    Work work = Work.of(job);
    Watch.Deadline deadline = deadline(job.rule(), wait, begun);
    if (job.rule().shape() == AsyncRule.Shape.RECORD) {
      refuseSeveral(job);
      return record(work, wait, deadline);
    }
    if (work.handle().isEmpty()) {
      return next(job, target, null, wait, deadline);
    }
    boolean own = wait.state().isEmpty() || RecordRules.states(job.rule()).contains(wait.state());
    Poller.Look end = watch.until(work, own ? wait.state() : "", deadline);
    Wait left = own ? new Wait("", wait.timeout()) : wait;
    return next(job, target, end, left, deadline);
  }

  /** Waits for a job that collects a list, and gives the text at its result. */
  public String collected(Job job) {
    Work work = Work.of(job);
    Poller.Look end = watch.until(work, "", deadline(job.rule(), Wait.DEFAULT, begin()));
    return result(work, end)
        .orElseThrow(() -> new IllegalStateException("no result at " + job.rule().result()));
  }

  private @Nullable Item record(Work work, Wait wait, Watch.Deadline deadline) {
    Poller.Look end = watch.until(work, wait.state(), deadline);
    return end.done() == null || end.gone() ? null : item(work, end);
  }

  /** What a job made, or worked on, in the state that the document says follows. */
  private @Nullable Object next(
      Job job, String target, Poller.@Nullable Look end, Wait wait, Watch.Deadline deadline) {
    Work work = Work.of(job);
    Optional<String> made = result(work, end);
    Optional<AsyncRule> then = job.rule().then();
    if (then.isPresent()) {
      Optional<String> handle = made.or(() -> handle(work, then.get()));
      if (handle.isPresent()) {
        Work further = work.next(then.get(), handle.get());
        return record(further, wait, longer(deadline, then.get(), wait));
      }
    }
    if (made.filter(HostLinks::isLink).isPresent()) {
      return ports.follow().link(work.vendor(), local(work, made.get()), work.context());
    }
    return workedOn(job, made.orElse(target), wait, deadline)
        .orElseGet(() -> end == null || end.done() == null ? null : item(work, end));
  }

  /** What a job made or worked on, read again; waited for where a state of it is wanted. */
  private Optional<Object> workedOn(Job job, String target, Wait wait, Watch.Deadline deadline) {
    Map<String, String> parameters = new LinkedHashMap<>(job.target());
    Resource resource = job.vendor().resources().get(job.operation().resource());
    if (resource == null) {
      return Optional.empty();
    }
    if (!target.isEmpty()) {
      parameters.put(resource.identity().parameter(), target);
    }
    Optional<Item> item = read(job, resource, parameters);
    if (item.isEmpty() || wait.state().isEmpty()) {
      return item.map(Object.class::cast);
    }
    Wait same = new Wait(wait.state(), Optional.of(deadline.limit()));
    return Optional.ofNullable(await(item.get(), same, deadline.since()));
  }

  private Optional<Item> read(Job job, Resource resource, Map<String, String> parameters) {
    try {
      return ports.follow().record(job.vendor(), resource.path(), parameters, job.context());
    } catch (ApiException refused) {
      if (refused.kind() == ApiException.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private String local(Work work, String link) {
    return HostLinks.local(
        link,
        ports.endpoints().of(work.context(), work.vendor(), "main"),
        work.vendor(),
        work.call());
  }

  private static Optional<String> handle(Work work, AsyncRule then) {
    return pointers(work, work.answer()).first(then.handle());
  }

  private static Optional<String> result(Work work, Poller.@Nullable Look end) {
    String pointer = work.rule().result();
    return pointer.isEmpty()
        ? Optional.empty()
        : pointers(work, end == null ? null : end.body()).text(pointer);
  }

  private static Pointers pointers(Work work, @Nullable Object body) {
    return new Pointers(body, Headers.NONE, work.arguments(), work.answer());
  }

  private @Nullable Item item(Work work, Poller.Look end) {
    if (end.done() == null) {
      return null;
    }
    String at = end.bound().operation().gives().at();
    Object found = Json.at(end.body(), at);
    Object record = found instanceof List<?> list ? element(work, at, list, end.body()) : found;
    return record == null
        ? null
        : new ItemMaker(end.bound(), live).item(record, ports.exchange().response(end.done()));
  }

  /** Of the records that a poll gives the one that the rule's field picks, else the first. */
  private static @Nullable Object element(
      Work work, String at, List<?> list, @Nullable Object body) {
    String field = work.rule().field();
    String picked = field.startsWith(at + "/") ? field.substring(at.length() + 1) : "";
    String word = picked.replaceFirst("/.*", "");
    return word.contains("=")
        ? new Pointers(body, Headers.NONE, work.words(), null).value(at + "/" + word)
        : list.stream().findFirst().orElse(null);
  }

  private static Watch.Deadline deadline(AsyncRule rule, Wait wait, Instant begun) {
    return new Watch.Deadline(begun, wait.timeout().orElse(limit(rule)));
  }

  private static Duration limit(AsyncRule rule) {
    return rule.timeoutMillis() > 0
        ? Duration.ofMillis(rule.timeoutMillis())
        : Duration.ofMinutes(15);
  }

  /** A limit of the user's holds for all; else what follows has its own time on top. */
  private static Watch.Deadline longer(Watch.Deadline deadline, AsyncRule then, Wait wait) {
    return wait.timeout().isPresent()
        ? deadline
        : new Watch.Deadline(deadline.since(), deadline.limit().plus(limit(then)));
  }

  /** The state of a record is asked for by its name: a call for several, or all, names none. */
  private static void refuseSeveral(Job job) {
    if (job.handle().isEmpty() || job.operation().marks().confirm().containsValue(job.handle())) {
      throw new UsageException(
          "only the end of one can be awaited, and the call was for several",
          "for " + job.vendor().name() + "." + job.operation().id(),
          "it goes on at the vendor: call it for one at a time, or look at each");
    }
  }

  private static UsageException untold(Vendor vendor, Operation operation) {
    return new UsageException(
        "nothing tells when it ends",
        "for " + vendor.name() + "." + operation.id(),
        String.join(" ", operation.text().notes()));
  }

  private static UsageException nothingToWaitFor(Item item) {
    return new UsageException(
        "a record of this kind has no states to wait for",
        "for " + item.vendor().name() + (item.resource().isEmpty() ? "" : "." + item.resource()),
        "refresh() reads it again");
  }
}
