package dev.reeve.call.job;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.error.Already;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.result.ItemMaker;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Headers;
import dev.reeve.json.Json;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Live;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the work that an answer tells of. */
public final class JobMaker {
  private final Exchange exchange;
  private final Live live;

  /** Jobs of answers that came through that exchange. */
  public JobMaker(Exchange exchange, Live live) {
    this.exchange = exchange;
    this.live = live;
  }

  /** The one job of an answer; a refusal within it is thrown. */
  public Job job(Bound bound, AsyncRule rule, Exchange.Done done) {
    Object body = exchange.body(done);
    Pointers pointers = pointers(bound, done, body);
    Optional<String> handle = handle(rule, pointers);
    Optional<String> refusal = handle.isPresent() ? Optional.empty() : refusal(bound, rule, body);
    if (refusal.isPresent()) {
      throw refused(bound, exchange, done, refusal.get());
    }
    return new Job(
        bound.vendor(),
        bound.operation(),
        Told.of(rule, pointers),
        handle.orElse(""),
        body,
        item(bound, done, body),
        pointers.arguments(),
        bound.context(),
        live);
  }

  /**
   * The job of an answer that was kept.
   *
   * @param sent what the call was made with, by name
   */
  public Job kept(
      Vendor vendor,
      Operation operation,
      Map<String, ? extends @Nullable Object> sent,
      @Nullable Object answer,
      Context context) {
    AsyncRule rule = ruleOf(operation);
    Pointers pointers = kept(sent, answer);
    return new Job(
        vendor,
        operation,
        Told.of(rule, pointers),
        handle(rule, pointers).orElse(""),
        answer,
        Optional.empty(),
        pointers.arguments(),
        context,
        live);
  }

  /** Whether an answer that was kept tells of a job. */
  public static boolean isTold(
      AsyncRule rule, @Nullable Object answer, Map<String, ? extends @Nullable Object> sent) {
    return handle(rule, kept(sent, answer)).isPresent();
  }

  private static Pointers kept(
      Map<String, ? extends @Nullable Object> sent, @Nullable Object answer) {
    return new Pointers(answer, Headers.NONE, texts(sent), answer);
  }

  /** How the work of an operation goes on. */
  public static AsyncRule ruleOf(Operation operation) {
    return operation
        .async()
        .orElseThrow(() -> new IllegalStateException("a job without x-async: " + operation.id()));
  }

  /** The jobs of an answer that has one row a target; where all are refused that is thrown. */
  public Jobs jobs(Bound bound, AsyncRule rule, Exchange.Done done) {
    Object body = exchange.body(done);
    Object at = Json.at(body, bound.operation().gives().at());
    List<?> rows = at instanceof List<?> list ? list : at == null ? List.of() : List.of(at);
    List<Jobs.Row> all = new ArrayList<>();
    for (Object row : rows) {
      all.add(row(bound, rule, done, row));
    }
    if (!done.answer().success() && all.stream().noneMatch(Jobs.Row::accepted)) {
      String words =
          all.stream()
              .map(row -> row.target() + ": " + row.refusal())
              .collect(Collectors.joining("; "));
      throw refused(bound, exchange, done, words);
    }
    return new Jobs(all, bound.context(), live);
  }

  private Jobs.Row row(Bound bound, AsyncRule rule, Exchange.Done done, @Nullable Object row) {
    Pointers pointers = pointers(bound, done, row);
    Optional<String> handle = handle(rule, pointers);
    String target =
        rule.target().isEmpty() ? handle.orElse("") : pointers.text(rule.target()).orElse("");
    Optional<String> refusal = refusal(bound, rule, row);
    if (handle.isEmpty() && refusal.isPresent()) {
      return new Jobs.Row(target, Optional.empty(), refusal.get());
    }
    Job job =
        new Job(
            bound.vendor(),
            bound.operation(),
            Told.of(rule, pointers),
            handle.orElse(""),
            row,
            Optional.empty(),
            pointers.arguments(),
            bound.context(),
            live);
    return new Jobs.Row(target, Optional.of(job), "");
  }

  private static Optional<String> handle(AsyncRule rule, Pointers pointers) {
    for (String pointer : rule.handle()) {
      Optional<String> found = pointers.text(pointer).flatMap(text -> matched(rule, text));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> matched(AsyncRule rule, String text) {
    if (rule.pattern().isEmpty()) {
      return Optional.of(text);
    }
    Matcher matcher = Pattern.compile(rule.pattern()).matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The vendor's words for not taking the work; none where it says that all is well already. */
  private static Optional<String> refusal(Bound bound, AsyncRule rule, @Nullable Object row) {
    return rule.states().message().stream()
        .map(pointer -> Json.at(row, pointer))
        .filter(value -> value instanceof String text && !text.isEmpty())
        .map(Object::toString)
        .findFirst()
        .filter(text -> !Already.is(bound.vendor().errors(), text));
  }

  private static ReeveException refused(
      Bound bound, Exchange exchange, Exchange.Done done, String words) {
    String name = bound.vendor().name();
    String call = name + "." + bound.operation().id();
    String requestId = exchange.response(done).requestId();
    return ApiException.of(
        ApiException.Kind.REFUSED,
        ExitCategory.REFUSED,
        new String[] {
          name + " did not take it: " + words,
          String.format(
              Locale.ROOT,
              "for %s, profile %s, request %s",
              call,
              bound.context().profile(),
              requestId),
          "see help " + call
        },
        new ApiException.Details(done.answer().status(), "", words, "", requestId, words));
  }

  /** The record in an answer, where it holds one that the document knows. */
  private Optional<Item> item(Bound bound, Exchange.Done done, @Nullable Object body) {
    if (!(body instanceof Map<?, ?>) || bound.operation().gives().kind() != Gives.Kind.ITEM) {
      return Optional.empty();
    }
    ItemMaker maker = new ItemMaker(bound, live);
    boolean known = !maker.kind().resource().isEmpty() && maker.id(body).isPresent();
    return known ? Optional.of(maker.item(body, exchange.response(done))) : Optional.empty();
  }

  private static Pointers pointers(Bound bound, Exchange.Done done, @Nullable Object body) {
    return new Pointers(body, done.answer().headers(), texts(bound.arguments()), body);
  }

  /** The arguments of a call that are texts, numbers or truth values; secrets are left out. */
  private static Map<String, String> texts(Map<String, ? extends @Nullable Object> arguments) {
    Map<String, String> texts = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            texts.put(name, String.valueOf(value));
          } else if (value instanceof List<?> list
              && list.size() == 1
              && list.get(0) instanceof String only) {
            texts.put(name, only);
          }
        });
    return texts;
  }
}
