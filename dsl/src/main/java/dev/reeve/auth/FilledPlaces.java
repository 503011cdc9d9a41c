package dev.reeve.auth;

import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.vendor.ScopeRule;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a value of the scope stands in a request: in its query, or as a member of its body. */
final class FilledPlaces {
  private final ScopeRule rule;

  FilledPlaces(ScopeRule rule) {
    this.rule = rule;
  }

  /** The value that was sent; empty where there is none. */
  Optional<String> value(Request request) {
    return members(request).entrySet().stream()
        .filter(member -> rule.members().contains(member.getKey()))
        .map(Map.Entry::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .or(() -> inQuery(request));
  }

  /** The same request with another value wherever the old one stands. */
  Request filled(Request request, String old, String now) {
    String query = request.uri().getRawQuery();
    URI uri = request.uri();
    if (query != null) {
      String changed =
          Arrays.stream(query.split("&"))
              .map(
                  pair ->
                      old.equals(valueOf(pair)) ? pair.split("=", 2)[0] + "=" + sent(now) : pair)
              .collect(Collectors.joining("&"));
      String text = uri.toString();
      uri = URI.create(text.substring(0, text.indexOf('?') + 1) + changed);
    }
    return new Request(
        request.method(), uri, request.headers(), payload(request, old, now), request.invocation());
  }

  private Request.@Nullable Payload payload(Request request, String old, String now) {
    Map<String, @Nullable Object> members = members(request);
    boolean changed = false;
    for (String name : rule.members()) {
      changed |= members.replace(name, old, now);
    }
    Request.Payload payload = request.payload();
    return changed && payload != null
        ? new Request.Payload(payload.mediaType(), Json.bytes(members))
        : payload;
  }

  private Optional<String> inQuery(Request request) {
    String query = request.uri().getRawQuery();
    return Arrays.stream((query == null ? "" : query).split("&"))
        .map(this::valueOf)
        .filter(value -> value != null)
        .findFirst();
  }

  /** The value of a pair of the query that the rule fills, else null. */
  private @Nullable String valueOf(String pair) {
    String[] both = pair.split("=", 2);
    return both.length == 2 && rule.parameters().contains(both[0])
        ? URLDecoder.decode(both[1], StandardCharsets.UTF_8)
        : null;
  }

  private static String sent(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Map<String, @Nullable Object> members(Request request) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Request.Payload payload = request.payload();
    try {
      if (payload != null && Json.parse(payload.bytes()) instanceof Map<?, ?> body) {
        body.forEach((name, value) -> members.put(String.valueOf(name), value));
      }
    } catch (JsonException noJson) {
      members.clear();
    }
    return members;
  }
}
