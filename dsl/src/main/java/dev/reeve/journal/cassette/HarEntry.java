package dev.reeve.journal.cassette;

import dev.reeve.http.Answer;
import dev.reeve.http.Headers;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one call as an entry of HAR 1.2; our own facts stand in {@code _reeve}. */
final class HarEntry {
  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key");

  private final Request request;
  private final Masking masking;

  HarEntry(Request request, Masking masking) {
    this.request = request;
    this.masking = masking;
  }

  Map<String, @Nullable Object> answered(Answer answer) {
    Map<String, @Nullable Object> entry = entry(answer.sent(), answer.took().toMillis());
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("status", answer.status());
    response.put("statusText", "");
    response.put("httpVersion", "HTTP/1.1");
    response.put("cookies", List.of());
    response.put("headers", headers(answer.headers()));
    response.put("content", content(answer));
    response.put("redirectURL", "");
    response.put("headersSize", -1);
    response.put("bodySize", answer.content().size());
    entry.put("response", response);
    return finished(entry, Map.of());
  }

  /** HAR has no place for a lost answer; browsers write status 0 too. */
  Map<String, @Nullable Object> lost(TransportException fault, Instant now) {
    Map<String, @Nullable Object> entry = entry(now, 0);
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("status", 0);
    response.put("statusText", masking.text(fault.what()));
    response.put("httpVersion", "");
    response.put("cookies", List.of());
    response.put("headers", List.of());
    response.put("content", Map.of("size", 0, "mimeType", ""));
    response.put("redirectURL", "");
    response.put("headersSize", -1);
    response.put("bodySize", -1);
    entry.put("response", response);
    return finished(
        entry,
        Map.of(
            "reason", fault.reason().name(),
            "sent", fault.sent(),
            "remedy", masking.text(fault.remedy())));
  }

  private Map<String, @Nullable Object> entry(Instant sent, long took) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("startedDateTime", sent.toString());
    entry.put("time", took);
    Map<String, @Nullable Object> asked = new LinkedHashMap<>();
    asked.put("method", request.method());
    asked.put("url", masking.text(request.uri().toString()));
    asked.put("httpVersion", "HTTP/1.1");
    asked.put("cookies", List.of());
    asked.put("headers", headers(request.headers()));
    asked.put("queryString", query());
    Request.Payload payload = request.payload();
    if (payload != null) {
      asked.put(
          "postData", Map.of("mimeType", payload.mediaType(), "text", Key.body(request, masking)));
    }
    asked.put("headersSize", -1);
    asked.put("bodySize", payload == null ? 0 : payload.bytes().length);
    entry.put("request", asked);
    return entry;
  }

  private Map<String, @Nullable Object> finished(
      Map<String, @Nullable Object> entry, Map<String, Object> more) {
    entry.put("cache", Map.of());
    entry.put("timings", Map.of("send", 0, "wait", entry.get("time"), "receive", 0));
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("call", request.invocation().name());
    own.put("lane", request.invocation().context().lane());
    own.putAll(more);
    entry.put("_reeve", own);
    return entry;
  }

  private List<Map<String, String>> headers(Headers headers) {
    List<Map<String, String>> list = new ArrayList<>();
    headers
        .all()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> list.add(Map.of("name", name, "value", shown(name, value)))));
    return list;
  }

  private String shown(String name, String value) {
    return SECRET.contains(name.toLowerCase(Locale.ROOT)) ? Secret.MASK : masking.text(value);
  }

  private List<Map<String, String>> query() {
    List<Map<String, String>> list = new ArrayList<>();
    String query = request.uri().getRawQuery();
    for (String pair : query == null ? new String[0] : masking.text(query).split("&")) {
      String[] parts = pair.split("=", 2);
      list.add(Map.of("name", parts[0], "value", parts.length > 1 ? parts[1] : ""));
    }
    return list;
  }

  private Map<String, Object> content(Answer answer) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("size", answer.content().size());
    content.put("mimeType", answer.headers().first("Content-Type").orElse(""));
    byte[] bytes = bytes(answer.content());
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      content.put("text", masking.answerBody(request, answer.status(), text));
    } catch (CharacterCodingException binary) {
      content.put("text", Base64.getEncoder().encodeToString(bytes));
      content.put("encoding", "base64");
    }
    return content;
  }

  private static byte[] bytes(Answer.Content content) {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
