package dev.reeve.call.job;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.call.argument.Binder;
import dev.reeve.call.argument.Bound;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.http.Endpoints;
import dev.reeve.value.Arguments;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the state of some work. */
final class Poller {
  private final Exchange exchange;
  private final Endpoints endpoints;
  private final Binder binder;

  Poller(Exchange exchange, Endpoints endpoints, Binder binder) {
    this.exchange = exchange;
    this.endpoints = endpoints;
    this.binder = binder;
  }

  /**
   * What a poll found.
   *
   * @param state the vendor's word, or empty
   * @param gone whether the record is not there
   * @param bound the poll
   * @param done its answer; null after a 404
   * @param body its body
   */
  record Look(
      String state,
      boolean gone,
      Bound bound,
      Exchange.@Nullable Done done,
      @Nullable Object body) {}

  /** Looks once. */
  Look look(Work work) {
    AsyncRule rule = work.rule();
    Operation poll =
        Objects.requireNonNull(work.vendor().operations().get(rule.poll()), rule.poll());
    boolean link = HostLinks.isLink(work.handle());
    String local = link ? local(work, poll) : "";
    Bound bound = bind(work, poll, local);
    try {
      Exchange.Done done = link ? exchange.send(bound, local) : exchange.send(bound);
      Object body = exchange.body(done);
      Object found =
          new Pointers(body, done.answer().headers(), work.words(), null).value(rule.field());
      return new Look(Told.state(rule, found), nothing(found), bound, done, body);
    } catch (ApiException refused) {
      if (refused.kind() == ApiException.Kind.NOT_FOUND) {
        return new Look("", true, bound, null, null);
      }
      throw refused;
    }
  }

  private String local(Work work, Operation poll) {
    return HostLinks.local(
        work.handle(),
        endpoints.of(work.context(), work.vendor(), poll.service()),
        work.vendor(),
        work.call());
  }

  private Bound bind(Work work, Operation poll, String local) {
    Template template = new Template(poll.path());
    Map<String, Object> named = new LinkedHashMap<>();
    template.parameters().stream()
        .filter(work.arguments()::containsKey)
        .forEach(name -> named.put(name, work.arguments().get(name)));
    if (work.handleInField()) {
      return bound(work, poll, named);
    }
    if (local.isEmpty()) {
      named.put(by(work.rule(), template), work.handle());
    } else {
      String path = local.replaceAll("\\?.*", "");
      Optional<Map<String, String>> matched = template.match(path);
      matched.ifPresentOrElse(
          values -> values.forEach((name, value) -> named.put(name, new Untyped(value))),
          () -> named.put(by(work.rule(), template), Addresses.bare(path)));
    }
    return bound(work, poll, named);
  }

  private Bound bound(Work work, Operation poll, Map<String, Object> named) {
    return binder.bind(work.vendor(), poll, Arguments.named(named), work.context());
  }

  private static String by(AsyncRule rule, Template template) {
    List<String> names = template.parameters();
    return rule.by().isEmpty() && !names.isEmpty() ? names.get(names.size() - 1) : rule.by();
  }

  private static boolean nothing(@Nullable Object found) {
    return found == null || found instanceof List<?> list && list.isEmpty();
  }
}
