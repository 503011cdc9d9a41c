package dev.reeve.engine.assembly;

import dev.reeve.http.Answer;
import dev.reeve.http.Door;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Headers;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a vendor's address for any answer at all: one HEAD without credentials, not repeated. */
public record Knock(Door door, Endpoints endpoints) {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** {@code vendor, url, status, took, skew}: how far the vendor's clock is ahead, in seconds. */
  public Map<String, Object> at(Vendor vendor, Context context) {
    Context quick =
        context.withOptions(
            new Context.Options(Optional.of(LIMIT), Optional.of(0), Map.of(), false));
    Endpoint endpoint = endpoints.of(quick, vendor, vendor.services().get(0).name());
    Invocation invocation =
        new Invocation(vendor, Optional.empty(), Map.of(), quick, endpoint, true);
    URI address = URI.create(endpoint.base() + "/");
    Answer answer = door.send(new Request("HEAD", address, Headers.NONE, null, invocation));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("vendor", vendor.name());
    told.put("url", endpoint.base().toString());
    told.put("status", answer.status());
    told.put("took", answer.took());
    skew(answer).ifPresent(seconds -> told.put("skew", seconds));
    return told;
  }

  private static Optional<Long> skew(Answer answer) {
    Instant middle = answer.sent().plus(answer.took().dividedBy(2));
    try {
      return answer
          .headers()
          .first("Date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(there -> Duration.between(middle, there.toInstant()).toSeconds());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
