package dev.reeve.call;

import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.exchange.RawRequest;
import dev.reeve.call.job.HostLinks;
import dev.reeve.call.result.Results;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.value.Context;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests of raw paths. */
final class RawCalls {
  private static final List<String> ARGUMENTS = List.of("query", "headers", "body");

  private final Exchange exchange;
  private final Endpoints endpoints;
  private final Results results;

  /**
   * A request's first line.
   *
   * @param method upper case
   * @param path with or without a query
   */
  record Line(String method, String path) {}

  RawCalls(Exchange exchange, Endpoints endpoints, Live live) {
    this.exchange = exchange;
    this.endpoints = endpoints;
    this.results = new Results(exchange, live);
  }

  @Nullable Object send(
      Vendor vendor, Line line, Map<String, @Nullable Object> arguments, Context context) {
    String call = vendor.name() + ".http." + line.method().toLowerCase(java.util.Locale.ROOT);
    check(call, line, arguments, context);
    Endpoint main = endpoints.of(context, vendor, "main");
    String path = HostLinks.local(line.path(), main, vendor, call);
    Optional<Operation> operation = Paths.matching(vendor, line.method(), path);
    Endpoint endpoint =
        operation.map(known -> endpoints.of(context, vendor, known.service())).orElse(main);
    RawRequest request =
        new RawRequest(
            vendor,
            operation,
            line.method(),
            path,
            map(arguments.get("query")),
            map(arguments.get("headers")),
            arguments.get("body"),
            context,
            endpoint);
    return results.raw(request, exchange.send(request.request()));
  }

  private static void check(
      String call, Line line, Map<String, @Nullable Object> arguments, Context context) {
    String where = "for " + call + ", profile " + context.profile();
    for (String name : arguments.keySet()) {
      if (!ARGUMENTS.contains(name)) {
        String hint = Nearest.hint(name, ARGUMENTS);
        throw new UsageException(
            "unknown argument " + name + (hint.isEmpty() ? "" : ": " + hint),
            where,
            "it takes query, headers and body");
      }
    }
    if (!line.path().startsWith("/") && !HostLinks.isLink(line.path())) {
      throw new UsageException(
          "a raw path starts with /: " + line.path(), where, "write '/" + line.path() + "'");
    }
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach(
          (name, member) -> {
            if (member != null) {
              map.put(String.valueOf(name), member);
            }
          });
    }
    return map;
  }
}
