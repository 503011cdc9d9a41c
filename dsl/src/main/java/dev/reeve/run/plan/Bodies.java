package dev.reeve.run.plan;

import dev.reeve.http.Answer;
import dev.reeve.http.Headers;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of requests and answers as JSON values. */
final class Bodies {
  private Bodies() {}

  /** The body of a request as text; empty where it has none. */
  static String text(Request request) {
    Request.Payload payload = request.payload();
    return payload == null ? "" : new String(payload.bytes(), StandardCharsets.UTF_8);
  }

  /** The body of a request as a JSON value; null where it is none. */
  static @Nullable Object of(Request request) {
    try {
      String text = text(request);
      return text.isBlank() ? null : Json.parse(text);
    } catch (JsonException other) {
      return null;
    }
  }

  /** The body of an answer as a JSON value; null where it is none. */
  static @Nullable Object of(Answer answer) {
    try (InputStream in = answer.content().open()) {
      byte[] bytes = in.readAllBytes();
      return bytes.length == 0 ? null : Json.first(bytes);
    } catch (JsonException other) {
      return null;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** An answer that nobody sent. */
  static Answer answer(int status, @Nullable Object body, Map<String, String> more) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    byte[] bytes = body == null ? new byte[0] : Json.bytes(body);
    return new Answer(
        status, new Headers(headers), Answer.Content.of(bytes), Instant.now(), Duration.ZERO);
  }

  /** The same answer with another body. */
  static Answer with(Answer answer, @Nullable Object body) {
    return new Answer(
        answer.status(),
        answer.headers(),
        Answer.Content.of(Json.bytes(body)),
        answer.sent(),
        answer.took());
  }
}
