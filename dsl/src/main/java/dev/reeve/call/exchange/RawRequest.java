package dev.reeve.call.exchange;

import dev.reeve.http.Endpoint;
import dev.reeve.http.Headers;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.value.Context;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that a user wrote himself: nothing is checked, nothing is filled in.
 *
 * @param vendor the API
 * @param operation the one that its path matches, if any
 * @param method upper case
 * @param path below the endpoint's base, with or without a query
 * @param query added to the path
 * @param headers sent as they are
 * @param body any JSON value, or text
 * @param context where it was called
 * @param endpoint where it goes
 */
public record RawRequest(
    Vendor vendor,
    Optional<Operation> operation,
    String method,
    String path,
    Map<String, Object> query,
    Map<String, Object> headers,
    @Nullable Object body,
    Context context,
    Endpoint endpoint) {

  /** The request. */
  public Request request() {
    String more = new QueryText(List.of()).of(query);
    String joint = path.contains("?") ? "&" : "?";
    URI uri = URI.create(endpoint.base() + path + (more.isEmpty() ? "" : joint + more));
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>(query);
    if (body != null) {
      arguments.put("body", body);
    }
    Invocation invocation = new Invocation(vendor, operation, arguments, context, endpoint, false);
    return new Request(method, uri, sent(), payload(), invocation);
  }

  private Headers sent() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("Accept", List.of("application/json, */*;q=0.5"));
    all.put("X-Request-ID", List.of(UUID.randomUUID().toString()));
    Headers sent = new Headers(all);
    for (Map.Entry<String, Object> each : headers.entrySet()) {
      sent = sent.with(each.getKey(), String.valueOf(Revealed.of(each.getValue())));
    }
    return sent;
  }

  private Request.@Nullable Payload payload() {
    if (body == null) {
      return null;
    }
    String media =
        operation
            .flatMap(Operation::body)
            .map(known -> known.mediaType())
            .orElse("application/json");
    Object revealed = Revealed.of(body);
    byte[] bytes =
        revealed instanceof String text && !media.contains("json")
            ? text.getBytes(StandardCharsets.UTF_8)
            : Json.bytes(revealed);
    return new Request.Payload(media.contains("*") ? "application/json" : media, bytes);
  }
}
