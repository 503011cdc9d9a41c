package dev.reeve.auth.token;

import dev.reeve.auth.login.Grant;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grant as JSON, to be sealed. */
final class GrantText {
  private GrantText() {}

  static byte[] write(Grant grant) {
    Map<String, String> tokens = new LinkedHashMap<>();
    grant.tokens().forEach((name, token) -> tokens.put(name, token.reveal()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("tokens", tokens);
    all.put("issued", grant.issued().toString());
    all.put("expires", grant.expires().toString());
    all.put("facts", grant.facts());
    return Json.bytes(all);
  }

  static Grant read(byte[] text) {
    Object all = Json.parse(text);
    Map<String, Secret> tokens = new LinkedHashMap<>();
    texts(Json.at(all, "/tokens")).forEach((name, token) -> tokens.put(name, Secret.of(token)));
    return new Grant(
        tokens, instant(all, "/issued"), instant(all, "/expires"), texts(Json.at(all, "/facts")));
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
    }
    return texts;
  }

  private static Instant instant(@Nullable Object all, String pointer) {
    try {
      return Instant.parse(String.valueOf(Json.at(all, pointer)));
    } catch (DateTimeException e) {
      throw new JsonException("a kept grant has no time at " + pointer, 0, 0);
    }
  }
}
