package dev.reeve.run.plan;

import dev.reeve.http.Answer;
import dev.reeve.http.Guards;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Invocation;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stops every write and adds it to the plan; answers what a request asks of planned records; lets
 * all other reads go on.
 */
public final class PlanStep implements Interceptor {
  private static final int SHOWN = 64 << 10;

  private final Plan plan;
  private final Masking masking;
  private final Guards guards;
  private final OptionalInt maxWrites;
  private final Estate estate = new Estate();

  /**
   * A step that fills that plan.
   *
   * @param masking gives each secret a name of its own
   * @param guards tell the verdict
   * @param maxWrites how many writes may be sent; empty for any number
   */
  public PlanStep(Plan plan, Masking masking, Guards guards, OptionalInt maxWrites) {
    this.plan = plan;
    this.masking = masking;
    this.guards = guards;
    this.maxWrites = maxWrites;
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    if (request.invocation().credential()) {
      return chain.proceed(request);
    }
    return request.writes() ? planned(request, chain) : read(request, chain);
  }

  private Answer read(Request request, Chain chain) {
    Set<Integer> mentioned = Symbol.mentioned(request.uri() + " " + Bodies.text(request));
    Optional<Operation> operation = request.invocation().operation();
    if (operation.isEmpty()) {
      return mentioned.isEmpty() ? chain.proceed(request) : Bodies.answer(200, Map.of(), Map.of());
    }
    Written read = Written.of(0, request, operation.get());
    Optional<Answer> answer = estate.answer(read, mentioned, () -> chain.proceed(request));
    if (answer.isPresent()) {
      plan.assume();
      return answer.get();
    }
    return chain.proceed(request);
  }

  private Answer planned(Request request, Chain chain) {
    int number = plan.next();
    plan.add(entry(number, request));
    Optional<Operation> operation = request.invocation().operation();
    if (operation.isEmpty()) {
      return Bodies.answer(200, Map.of("id", Symbol.text(number, "id")), Map.of());
    }
    Written write = Written.of(number, request, operation.get());
    Outlook.Seen seen = new Outlook(write).seen(before(write, chain));
    estate.add(seen.written());
    return seen.answer();
  }

  /** The record that a write changes, as the plan or the vendor knows it. */
  private Map<String, @Nullable Object> before(Written write, Chain chain) {
    if (write.effect() != Effect.UPDATE && write.effect() != Effect.ACTION) {
      return Map.of();
    }
    Optional<Written> made = estate.made(write);
    if (made.isPresent()) {
      return made.get().record();
    }
    boolean unknown = !Symbol.mentioned(write.request().uri().toString()).isEmpty();
    return unknown ? Map.of() : reader(write).map(read -> now(write, read, chain)).orElse(Map.of());
  }

  /** The operation that reads what the write changes: the same path by GET. */
  private static Optional<Operation> reader(Written write) {
    return write.request().invocation().vendor().operations().values().stream()
        .filter(operation -> operation.path().equals(write.operation().path()))
        .filter(operation -> operation.method().equals("GET") && !operation.effect().writes())
        .findFirst();
  }

  private static Map<String, @Nullable Object> now(Written write, Operation read, Chain chain) {
    Answer answer = chain.proceed(Estate.reading(write.request(), read));
    Object body = answer.success() ? Bodies.of(answer) : null;
    Object found = body == null ? null : Json.at(body, read.gives().at());
    return found instanceof Map<?, ?> ? Placing.members(found) : new LinkedHashMap<>();
  }

  private PlanEntry entry(int number, Request request) {
    Invocation call = request.invocation();
    String query = request.uri().getRawQuery();
    String address = Written.path(request) + (query == null ? "" : "?" + query);
    return new PlanEntry(
        number,
        call.context().lane(),
        call.name(),
        call.endpoint().profile(),
        request.method(),
        Symbol.plain(masking.text(address)),
        Symbol.plain(body(request)),
        call.effect(request.method()).name().toLowerCase(Locale.ROOT),
        verdict(number, request),
        plan.assumed());
  }

  String body(Request request) {
    return body(masking, request);
  }

  static String body(Masking masking, Request request) {
    Request.Payload payload = request.payload();
    if (payload == null) {
      return "";
    }
    boolean text = payload.mediaType().contains("json") || payload.mediaType().contains("form");
    return text && payload.bytes().length <= SHOWN
        ? masking.requestBody(request, new String(payload.bytes(), StandardCharsets.UTF_8))
        : "(" + payload.bytes().length + " bytes, " + Digest.of(payload.bytes()) + ")";
  }

  private String verdict(int number, Request request) {
    String guard =
        switch (guards.of(request.invocation().context())) {
          case READ_ONLY -> "refused: the profile is read-only";
          case CONFIRM -> "ok with --yes or --apply";
          case NONE -> "ok";
        };
    boolean over = maxWrites.isPresent() && number > maxWrites.getAsInt();
    return over ? "refused: over --max-writes " + maxWrites.getAsInt() : guard;
  }
}
