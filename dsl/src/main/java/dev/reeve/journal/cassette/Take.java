package dev.reeve.journal.cassette;

import dev.reeve.http.Answer;
import dev.reeve.http.Headers;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recorded call, read from an entry of HAR.
 *
 * @param key what it answers
 * @param sent when it was sent
 * @param took until its answer was there
 * @param entry the whole entry
 */
record Take(Key key, Instant sent, Duration took, Object entry) {

  static Take of(Object entry) {
    URI uri = URI.create(text(entry, "/request/url").replace("•", "%E2%80%A2"));
    Key key =
        new Key(
            text(entry, "/_reeve/call"),
            text(entry, "/_reeve/lane"),
            text(entry, "/request/method"),
            Key.target(uri).replace("%E2%80%A2", "•"),
            text(entry, "/request/postData/text"));
    return new Take(key, instant(entry), Duration.ofMillis(number(entry, "/time")), entry);
  }

  Instant ended() {
    return sent.plus(took);
  }

  /** The answer; throws the fault where none came. */
  Answer answer(Request request) {
    int status = (int) number(entry, "/response/status");
    if (status == 0) {
      throw fault(request);
    }
    return new Answer(status, headers(), Answer.Content.of(body()), sent, took);
  }

  private TransportException fault(Request request) {
    String[] text = {
      text(entry, "/response/statusText"),
      request.invocation().where(),
      text(entry, "/_reeve/remedy")
    };
    return new TransportException(
        TransportException.Reason.valueOf(text(entry, "/_reeve/reason")),
        Boolean.TRUE.equals(Json.at(entry, "/_reeve/sent")),
        text,
        null);
  }

  private byte[] body() {
    String text = text(entry, "/response/content/text");
    return text(entry, "/response/content/encoding").equals("base64")
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private Headers headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (Json.at(entry, "/response/headers") instanceof List<?> list) {
      for (Object header : list) {
        headers
            .computeIfAbsent(text(header, "/name"), name -> new ArrayList<>())
            .add(text(header, "/value"));
      }
    }
    return new Headers(headers);
  }

  private static Instant instant(Object entry) {
    try {
      return Instant.parse(text(entry, "/startedDateTime"));
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("startedDateTime is no time", unreadable);
    }
  }

  private static long number(Object value, String pointer) {
    return Json.at(value, pointer) instanceof Number number ? number.longValue() : 0;
  }

  static String text(Object value, String pointer) {
    @Nullable Object found = Json.at(value, pointer);
    return found == null ? "" : String.valueOf(found);
  }
}
