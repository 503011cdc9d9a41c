package dev.reeve.simulator.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers by name as sent
 * @param value the JSON value in the body, to be looked at or changed by the vendor; null when
 *     there is none or the body is no JSON
 * @param bytes the body when it is no JSON; empty when there is none
 */
public record Reply(int status, Map<String, String> headers, @Nullable Object value, byte[] bytes) {
  private static final String TYPE = "Content-Type";

  /** A JSON answer. */
  public static Reply json(int status, @Nullable Object value) {
    return new Reply(status, Map.of(TYPE, "application/json"), value, new byte[0]);
  }

  /** An answer without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), null, new byte[0]);
  }

  /** An answer of another media type. */
  public static Reply text(int status, String mediaType, String text) {
    return new Reply(status, Map.of(TYPE, mediaType), null, text.getBytes(UTF_8));
  }

  /** The same answer with one more header, or a header replaced. */
  public Reply with(String name, String headerValue) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, headerValue);
    return new Reply(status, more, value, bytes);
  }

  /** The same answer with another value. */
  public Reply value(@Nullable Object other) {
    return new Reply(status, headers, other, bytes);
  }

  /** Whether the body is the JSON value. */
  public boolean isJson() {
    return bytes.length == 0 && headers.getOrDefault(TYPE, "").contains("json");
  }

  /** The body as it is sent. */
  public byte[] body() {
    if (value instanceof Streamed list) {
      return list.bytes();
    }
    return isJson() ? Json.bytes(value) : bytes;
  }
}
