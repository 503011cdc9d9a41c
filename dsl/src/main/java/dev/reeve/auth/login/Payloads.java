package dev.reeve.auth.login;

import dev.reeve.http.Request;
import dev.reeve.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The bodies of logins. */
public final class Payloads {
  private Payloads() {}

  /** An object. */
  public static Request.Payload json(Map<String, Object> members) {
    return new Request.Payload("application/json", Json.bytes(members));
  }

  /** Form fields in the order given. */
  public static Request.Payload form(Map<String, String> fields) {
    String text =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Request.Payload(
        "application/x-www-form-urlencoded", text.getBytes(StandardCharsets.US_ASCII));
  }

  /** As a field of a form. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
