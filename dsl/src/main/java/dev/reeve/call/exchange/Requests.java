package dev.reeve.call.exchange;

import dev.reeve.call.address.Encoding;
import dev.reeve.call.address.Template;
import dev.reeve.call.argument.Bound;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Headers;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.value.FileValue;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds requests of checked calls. */
final class Requests {
  private static final String JSON = "application/json";

  private final Endpoints endpoints;

  Requests(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  Request of(Bound bound) {
    Operation operation = bound.operation();
    Endpoint endpoint = endpoints.of(bound.context(), bound.vendor(), operation.service());
    String path =
        new Template(operation.path()).expand(name -> bound.path().getOrDefault(name, ""));
    String query = new QueryText(operation.parameters()).of(bound.query());
    URI uri = URI.create(endpoint.base() + path + (query.isEmpty() ? "" : "?" + query));
    Invocation invocation =
        new Invocation(
            bound.vendor(),
            Optional.of(operation),
            bound.arguments(),
            bound.context(),
            endpoint,
            false);
    return new Request(operation.method(), uri, headers(bound), payload(bound), invocation);
  }

  /** The request of a path on the configured host, query included, for that operation. */
  Request of(Bound bound, String pathAndQuery) {
    Request plain = of(bound);
    URI uri = URI.create(plain.invocation().endpoint().base() + pathAndQuery);
    return new Request(plain.method(), uri, plain.headers(), plain.payload(), plain.invocation());
  }

  private static Headers headers(Bound bound) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of(accept(bound.operation())));
    headers.put("X-Request-ID", List.of(UUID.randomUUID().toString()));
    bound
        .headers()
        .forEach((name, value) -> headers.put(name, List.of(String.valueOf(Revealed.of(value)))));
    return new Headers(headers);
  }

  /** What the document says that success looks like; JSON first where there is a choice. */
  private static String accept(Operation operation) {
    List<String> types =
        operation.answers().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .map(Map.Entry::getValue)
            .map(Answer::mediaTypes)
            .flatMap(List::stream)
            .distinct()
            .toList();
    boolean json = types.isEmpty() || types.contains(JSON);
    return json ? JSON : String.join(", ", types);
  }

  private static Request.@Nullable Payload payload(Bound bound) {
    if (bound.body().isEmpty()) {
      return null;
    }
    Object value = bound.body().get();
    String media = bound.operation().body().map(Body::mediaType).orElse(JSON);
    String sent = media.contains("*") || media.isEmpty() ? JSON : media;
    return new Request.Payload(sent, bytes(sent, value));
  }

  private static byte[] bytes(String media, Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    if (value instanceof FileValue file) {
      return content(file);
    }
    Object revealed = Revealed.of(value);
    if (media.equals("application/x-www-form-urlencoded")
        && revealed instanceof Map<?, ?> members) {
      return form(members).getBytes(StandardCharsets.UTF_8);
    }
    return revealed instanceof String text && !media.contains("json")
        ? text.getBytes(StandardCharsets.UTF_8)
        : Json.bytes(revealed);
  }

  private static byte[] content(FileValue file) {
    try (InputStream in = file.content().open()) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String form(Map<?, ?> members) {
    return members.entrySet().stream()
        .map(
            member ->
                Encoding.query(String.valueOf(member.getKey()))
                    + "="
                    + Encoding.query(String.valueOf(member.getValue())))
        .collect(Collectors.joining("&"));
  }
}
