package dev.reeve.simulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.fault.FaultKind;
import dev.reeve.simulator.record.Received;
import dev.reeve.simulator.route.Incoming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is kept of a request: its credentials are not. */
final class Requests {
  private static final List<String> CREDENTIALS =
      List.of("authorization", "cookie", "proxy-authorization");

  private Requests() {}

  static Received received(String vendor, Incoming incoming, Served served) {
    Map<String, List<String>> headers = new LinkedHashMap<>(incoming.headers());
    headers.keySet().removeAll(CREDENTIALS);
    boolean credential = incoming.path().matches("(?i).*(login|oauth2|token|authenticat).*");
    FaultKind kind = served.fault().map(fault -> fault.kind()).orElse(FaultKind.DELAY);
    boolean dropped = kind == FaultKind.DROP_BEFORE || kind == FaultKind.DROP_AFTER;
    return new Received(
        vendor,
        served.operation(),
        incoming.method(),
        incoming.path(),
        incoming.query().json(),
        headers,
        credential ? "" : new String(incoming.bytes(), UTF_8),
        dropped ? 0 : served.reply().status(),
        requestId(served),
        served.fault().map(fault -> fault.kind().word()).orElse(""));
  }

  private static String requestId(Served served) {
    return served.reply().headers().entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase("x-request-id"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
