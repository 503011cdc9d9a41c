package dev.reeve.journal;

import dev.reeve.http.Request;
import dev.reeve.secret.Sealer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

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
    head.append('?').append(uri.getRawQuery()).append('\n');
    TreeMap<String, String> headers = new TreeMap<>();
    request
        .headers()
        .lowerCase()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.keySet().removeIf(name -> PASSING.contains(name.toLowerCase(Locale.ROOT)));
    head.append(headers).append('\n');
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    Request.Payload payload = request.payload();
    if (payload != null) {
      all.writeBytes(payload.bytes());
    }
    return of(all.toByteArray());
  }

  private String of(byte[] bytes) {
    return HexFormat.of().formatHex(sealer.sign(bytes), 0, BYTES);
  }
}
