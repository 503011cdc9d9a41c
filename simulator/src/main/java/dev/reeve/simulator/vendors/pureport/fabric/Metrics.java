package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Accounts;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** Usage and connectivity: figures that depend on record and time only. */
public final class Metrics {
  private static final int MOST_POINTS = 2000;

  private Metrics() {}

  /** What answers the operations of metrics. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("metrics.usageByConnection", Metrics::byConnection);
    handlers.put("metrics.usageByConnectionAndTime", Metrics::byConnectionAndTime);
    handlers.put("metrics.usageByNetworkAndTime", Metrics::byNetworkAndTime);
    handlers.put("gateways.connectivity.history", Metrics::history);
    handlers.put("gateways.connectivity.current", Metrics::current);
    return handlers;
  }

  private static Reply byConnection(Call call) {
    call.check();
    List<Object> rows = new ArrayList<>();
    connections(call)
        .forEach(
            connection -> {
              Map<String, Object> row = traffic(call, connection, "all");
              row.put("account", Links.to("accounts", call.path("accountId"), ""));
              row.put("network", connection.get("network"));
              row.put("connection", link("connections", connection));
              rows.add(row);
            });
    return Reply.json(200, rows);
  }

  private static Reply byConnectionAndTime(Call call) {
    call.check();
    List<Object> wanted = Values.list(call.object().get("connectionIds"));
    List<Map<String, Object>> chosen =
        connections(call).stream().filter(each -> wanted.contains(each.get("id"))).toList();
    return rows(
        call,
        chosen,
        (connection, time) -> {
          Map<String, Object> row = traffic(call, connection, time);
          row.put("connection", link("connections", connection));
          row.put("time", time);
          return row;
        });
  }

  private static Reply byNetworkAndTime(Call call) {
    call.check();
    String account = call.path("accountId");
    List<Map<String, Object>> networks =
        call.records("networks")
            .all()
            .filter(each -> Links.id(each.get("account")).equals(account))
            .toList();
    return rows(
        call,
        networks,
        (network, time) ->
            Fields.of("account", Links.to("accounts", account, ""))
                .and("network", link("networks", network))
                .and("time", time)
                .and("usage", random(call, network, time).nextLong(1_000_000_000L)));
  }

  private static Reply rows(
      Call call,
      List<Map<String, Object>> records,
      BiFunction<Map<String, Object>, String, Map<String, Object>> row) {
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> record : records) {
      for (String time : times(call, call.object().get("date"))) {
        rows.add(row.apply(record, time));
      }
    }
    return Reply.json(200, rows);
  }

  private static Reply history(Call call) {
    Map<String, Object> gateway = Gateways.gateway(call);
    call.check();
    List<Object> rows = new ArrayList<>();
    times(call, call.object()).forEach(time -> rows.add(connectivity(call, gateway, time)));
    return Reply.json(200, rows);
  }

  private static Reply current(Call call) {
    Map<String, Object> gateway = Gateways.gateway(call);
    Instant now = call.state().clock().now().truncatedTo(ChronoUnit.MINUTES);
    return Reply.json(200, List.of(connectivity(call, gateway, Times.print(now))));
  }

  private static Map<String, Object> connectivity(
      Call call, Map<String, Object> gateway, String time) {
    SplittableRandom random = random(call, gateway, time);
    BigDecimal average = BigDecimal.valueOf(200 + random.nextInt(400), 2);
    return Fields.of("gateway", link("gateways", gateway))
        .and("destinationAddress", "169.254.1.2")
        .and("average", average)
        .and("min", average.subtract(BigDecimal.ONE))
        .and("max", average.add(BigDecimal.TEN))
        .and("standardDeviation", BigDecimal.valueOf(random.nextInt(100), 2))
        .and("lossRate", BigDecimal.ZERO)
        .and("time", Values.of("start", time, "endInclusive", time, "empty", false));
  }

  private static Map<String, Object> traffic(
      Call call, Map<String, Object> connection, String time) {
    SplittableRandom random = random(call, connection, time);
    return Values.of(
        "ingress", random.nextLong(1_000_000_000L), "egress", random.nextLong(1_000_000_000L));
  }

  private static SplittableRandom random(Call call, Map<String, Object> record, String time) {
    return call.state().ids().random(Values.text(record.get("id")) + time);
  }

  private static List<Map<String, Object>> connections(Call call) {
    String account = call.path("accountId");
    boolean below = Boolean.TRUE.equals(call.object().get("includeChildAccounts"));
    return call.records("connections")
        .all()
        .filter(
            each -> {
              String own = Values.text(each.get("$account"));
              return below ? Accounts.within(call.state(), own, account) : own.equals(account);
            })
        .toList();
  }

  /** One point an hour, or a day when asked; the last day unless a range is given. */
  private static List<String> times(Call call, @org.jspecify.annotations.Nullable Object range) {
    Map<String, Object> filter = Values.object(range);
    boolean days = "DAYS".equals(call.object().get("timeUnit"));
    Duration step = days ? Duration.ofDays(1) : Duration.ofHours(1);
    Instant end = bound(filter, "lt", "lte", call.state().clock().now());
    Instant start = bound(filter, "gt", "gte", end.minus(Duration.ofDays(days ? 30 : 1)));
    List<String> times = new ArrayList<>();
    Instant at = start.truncatedTo(days ? ChronoUnit.DAYS : ChronoUnit.HOURS);
    while (!at.isAfter(end) && times.size() < MOST_POINTS) {
      if (inside(filter, start, at, end)) {
        times.add(Times.print(at));
      }
      at = at.plus(step);
    }
    return times;
  }

  /** {@code gt} and {@code lt} leave their own times out. */
  private static boolean inside(
      Map<String, Object> filter, Instant start, Instant at, Instant end) {
    boolean first = at.equals(start) && filter.containsKey("gt") && !filter.containsKey("gte");
    boolean last = at.equals(end) && filter.containsKey("lt") && !filter.containsKey("lte");
    return !at.isBefore(start) && !first && !last;
  }

  private static Instant bound(
      Map<String, Object> filter, String open, String closed, Instant otherwise) {
    Object text = filter.getOrDefault(closed, filter.get(open));
    try {
      return text == null ? otherwise : Instant.parse(text.toString());
    } catch (DateTimeParseException wrong) {
      throw new ProblemException(Problem.invalid(closed, "type", "must be a UTC time"));
    }
  }

  private static Map<String, Object> link(String collection, Map<String, Object> record) {
    return Links.to(collection, Values.text(record.get("id")), Values.text(record.get("name")));
  }
}
