package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Load of servers: figures that depend on server and hour only, kept for 14 days. */
final class Statistics {
  private static final Duration KEPT = Duration.ofDays(14);

  private Statistics() {}

  static Map<String, Handler> handlers() {
    return Map.of(
        "servers.statistics", Statistics::ofServer, "groups.statistics", Statistics::ofGroup);
  }

  private static Reply ofServer(Call call) {
    return Reply.json(200, rows(call, Servers.server(call)));
  }

  private static Reply ofGroup(Call call) {
    Map<String, Object> group = Groups.group(call);
    List<Object> rows = new ArrayList<>();
    collect(call, Values.text(group.get("id")), rows);
    return Reply.json(200, rows);
  }

  private static void collect(Call call, String group, List<Object> rows) {
    Shown.servers(call.records("servers"), group).stream()
        .filter(server -> "active".equals(server.get("status")))
        .forEach(server -> rows.add(rows(call, server)));
    Shown.children(call.state(), group)
        .forEach(child -> collect(call, Values.text(child.get("id")), rows));
  }

  private static Map<String, Object> rows(Call call, Map<String, Object> server) {
    List<Object> samples = new ArrayList<>();
    for (Instant time : times(call)) {
      samples.add(sample(call, server, time));
    }
    return Values.of("name", Servers.id(server), "stats", samples);
  }

  private static List<Instant> times(Call call) {
    Instant now = call.state().clock().now();
    String type = call.query("type").orElse("latest");
    Duration step = Duration.ofHours(type.equals("realtime") ? 0 : 1);
    if (type.equals("realtime")) {
      step = Duration.ofMinutes(5);
    }
    Instant oldest = now.minus(type.equals("realtime") ? Duration.ofHours(4) : KEPT);
    Instant start = time(call, "start", type.equals("latest") ? now : oldest);
    Instant end = time(call, "end", now);
    Instant at = start.isBefore(oldest) ? oldest : start;
    at = at.truncatedTo(ChronoUnit.HOURS);
    List<Instant> times = new ArrayList<>();
    while (!at.isAfter(end)) {
      times.add(at);
      at = at.plus(step);
    }
    return type.equals("latest") ? List.of(now.truncatedTo(ChronoUnit.HOURS)) : times;
  }

  private static Instant time(Call call, String name, Instant otherwise) {
    try {
      return call.query(name).map(Instant::parse).orElse(otherwise);
    } catch (DateTimeParseException wrong) {
      throw Owners.bad(name, "The value is not a date.");
    }
  }

  private static Map<String, Object> sample(Call call, Map<String, Object> server, Instant time) {
    SplittableRandom random = call.state().ids().random(Servers.id(server) + time);
    Map<String, Object> details = Values.object(server.get("details"));
    long memory = Values.number(details.get("memoryMB"), 1024);
    long storage = Values.number(details.get("storageGB"), 17) * 1024;
    return Fields.of("timestamp", Stamps.print(time))
        .and("cpu", Values.number(details.get("cpu"), 1))
        .and("cpuPercent", BigDecimal.valueOf(random.nextInt(9000), 2))
        .and("memoryMB", memory)
        .and("memoryPercent", BigDecimal.valueOf(random.nextInt(2000, 9500), 2))
        .and("networkReceivedKBps", BigDecimal.valueOf(random.nextInt(-5, 20000), 1))
        .and("networkTransmittedKBps", BigDecimal.valueOf(random.nextInt(20000), 1))
        .and("diskUsageTotalCapacityMB", storage)
        .and("diskUsage", List.of(Values.of("id", "0:0", "capacityMB", storage)))
        .and(
            "guestDiskUsage",
            List.of(
                Values.of(
                    "path",
                    "/",
                    "capacityMB",
                    storage,
                    "consumedMB",
                    storage * random.nextInt(10, 90) / 100)));
  }
}
