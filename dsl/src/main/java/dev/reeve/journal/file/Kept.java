package dev.reeve.journal.file;

import dev.reeve.http.Answer;
import dev.reeve.http.Headers;
import dev.reeve.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns answers into what the exact store keeps and back. */
public final class Kept {
  private Kept() {}

  /** Keeps an answer; gives the name of its file. */
  public static String keep(ExactStore store, Answer answer, boolean durable) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("status", answer.status());
    facts.put("headers", answer.headers().all());
    facts.put("sent", answer.sent().toString());
    facts.put("took", answer.took().toMillis());
    return store.keep(facts, answer.content(), durable);
  }

  /** The answer that was kept under that name. */
  public static Answer answer(ExactStore store, String name) {
    ExactStore.Exact exact = store.open(name);
    int status = Integer.parseInt(ExactStore.text(exact.facts(), "status"));
    Instant sent = Instant.parse(ExactStore.text(exact.facts(), "sent"));
    Duration took = Duration.ofMillis(Long.parseLong(ExactStore.text(exact.facts(), "took")));
    return new Answer(status, headers(exact.facts().get("headers")), exact.content(), sent, took);
  }

  /** The answer that stands for a record found, or for nothing. */
  public static Answer found(@Nullable Object record) {
    byte[] body = record == null ? new byte[0] : Json.bytes(record);
    Map<String, List<String>> headers =
        record == null ? Map.of() : Map.of("Content-Type", List.of("application/json"));
    return new Answer(
        record == null ? 204 : 200,
        new Headers(headers),
        Answer.Content.of(body),
        Instant.now(),
        Duration.ZERO);
  }

  private static Headers headers(@Nullable Object value) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, values) -> {
            List<String> texts = new ArrayList<>();
            if (values instanceof List<?> list) {
              list.forEach(each -> texts.add(String.valueOf(each)));
            }
            headers.put(String.valueOf(name), texts);
          });
    }
    return new Headers(headers);
  }
}
