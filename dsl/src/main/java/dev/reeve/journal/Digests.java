package dev.reeve.journal;

import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.Sealer;
import dev.reeve.vendor.ScopeRule;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Digests under the run's key: equal for what is asked equally, and telling nothing else. */
final class Digests {
  private static final int BYTES = 16;

  /** Set anew for each request, or by the version of Reeve. */
  private static final Set<String> PASSING = Set.of("x-request-id", "user-agent");

  private final Sealer sealer;

  Digests(Sealer sealer) {
    this.sealer = sealer;
  }

  String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of all that a script decides: the call, where it goes, headers, body. */
  String of(Request request) {
    URI uri = request.uri();
    StringBuilder head = new StringBuilder(request.invocation().name());
    head.append('\n').append(request.invocation().endpoint().profile());
    head.append('\n').append(request.method()).append(' ').append(uri.getRawPath());
    head.append('?').append(query(request)).append('\n');
    TreeMap<String, String> headers = new TreeMap<>();
    request
        .headers()
        .lowerCase()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.keySet().removeIf(name -> PASSING.contains(name.toLowerCase(Locale.ROOT)));
    head.append(headers).append('\n');
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body(request));
    return of(all.toByteArray());
  }

  /** Values that may go stale (PGO's version) are the vendor's and no choice of the script. */
  private static List<ScopeRule> passing(Request request) {
    return request.invocation().vendor().scopes().stream()
        .filter(rule -> !rule.stale().isEmpty())
        .toList();
  }

  private static @Nullable String query(Request request) {
    String query = request.uri().getRawQuery();
    List<String> names =
        passing(request).stream().flatMap(rule -> rule.parameters().stream()).toList();
    return query == null || names.isEmpty()
        ? query
        : Arrays.stream(query.split("&"))
            .filter(pair -> !names.contains(pair.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
  }

  private static byte[] body(Request request) {
    Request.Payload payload = request.payload();
    byte[] bytes = payload == null ? new byte[0] : payload.bytes();
    List<String> names =
        passing(request).stream().flatMap(rule -> rule.members().stream()).toList();
    try {
      if (!names.isEmpty() && bytes.length > 0 && Json.parse(bytes) instanceof Map<?, ?> members) {
        Map<?, ?> kept = new LinkedHashMap<>(members);
        kept.keySet().removeAll(names);
        return Json.bytes(kept);
      }
      return bytes;
    } catch (JsonException noJson) {
      return bytes;
    }
  }

  private String of(byte[] bytes) {
    return HexFormat.of().formatHex(sealer.sign(bytes), 0, BYTES);
  }
}
