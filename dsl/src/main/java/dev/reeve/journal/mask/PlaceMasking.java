package dev.reeve.journal.mask;

import dev.reeve.http.Invocation;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.Redactor;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Masks by place (what the document marks as a secret, and all that an authenticator sends or gets)
 * and by value (what the redactor knows).
 */
public final class PlaceMasking implements Masking {
  private final Redactor redactor;
  private final UnaryOperator<String> mask;

  /** Masks everything alike. */
  public PlaceMasking(Redactor redactor) {
    this(redactor, secret -> Secret.MASK);
  }

  /**
   * Masks in a way of its own.
   *
   * @param mask what stands for a secret, e.g. its pseudonym
   */
  public PlaceMasking(Redactor redactor, UnaryOperator<String> mask) {
    this.redactor = redactor;
    this.mask = mask;
  }

  @Override
  public String text(String text) {
    return redactor.redact(text, mask);
  }

  @Override
  public String requestBody(Request request, String body) {
    if (secret(request)) {
      return body.isEmpty() ? "" : mask.apply(body);
    }
    return text(
        masked(body, request, operation(request).flatMap(Operation::body).map(Body::schema)));
  }

  @Override
  public String answerBody(Request request, int status, String body) {
    if (secret(request)) {
      return body.isEmpty() ? "" : mask.apply(body);
    }
    return text(masked(body, request, operation(request).flatMap(known -> schema(known, status))));
  }

  /** The arguments of a call as JSON values, those marked secret masked. */
  public Map<String, @Nullable Object> arguments(Request request) {
    Invocation call = request.invocation();
    Map<String, @Nullable Object> masked = new LinkedHashMap<>();
    SchemaWalk walk = new SchemaWalk(call.vendor().schemas(), mask);
    call.arguments()
        .forEach(
            (name, value) ->
                masked.put(
                    name,
                    schema(request, name)
                        .map(schema -> walk.masked(plain(value), schema))
                        .orElse(plain(value))));
    return masked;
  }

  private @Nullable Object plain(@Nullable Object value) {
    return value instanceof Secret secret ? mask.apply(secret.reveal()) : value;
  }

  private static Optional<Schema> schema(Request request, String argument) {
    Optional<Operation> known = operation(request);
    Optional<Schema> parameter =
        known.stream()
            .flatMap(operation -> operation.parameters().stream())
            .filter(each -> each.name().equals(argument))
            .map(Parameter::schema)
            .findFirst();
    return parameter.or(
        () ->
            known
                .flatMap(Operation::body)
                .map(body -> request.invocation().vendor().schemas().resolve(body.schema()))
                .map(schema -> schema.properties().get(argument)));
  }

  private String masked(String body, Request request, Optional<Schema> schema) {
    if (schema.isEmpty() || body.isBlank()) {
      return body;
    }
    SchemaWalk walk = new SchemaWalk(request.invocation().vendor().schemas(), mask);
    Schema place = schema.get();
    try {
      Object value = Json.parse(body);
      Object masked = walk.masked(value, place);
      return value == masked ? body : Json.print(masked);
    } catch (JsonException notJson) {
      return walk.isSecret(place)
          ? mask.apply(body)
          : FormText.masked(body, walk.resolved(place), walk, mask);
    }
  }

  /** The login and renewal operations of a vendor are secret even when a user calls them. */
  private static boolean secret(Request request) {
    Vendor vendor = request.invocation().vendor();
    return request.invocation().credential()
        || operation(request)
            .map(Operation::id)
            .filter(id -> id.equals(vendor.auth().login()) || id.equals(vendor.auth().refresh()))
            .isPresent();
  }

  private static Optional<Schema> schema(Operation operation, int status) {
    Map<String, Answer> answers = operation.answers();
    Answer exact = answers.get(String.valueOf(status));
    Answer range = exact == null ? answers.get(status / 100 + "XX") : exact;
    Answer answer = range == null ? answers.get("default") : range;
    return Optional.ofNullable(answer).flatMap(Answer::schema);
  }

  private static Optional<Operation> operation(Request request) {
    return request.invocation().operation();
  }
}
