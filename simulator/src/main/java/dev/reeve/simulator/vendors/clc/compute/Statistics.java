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
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Load of servers: figures that depend on server and hour only, kept for 14 days. */
final class Statistics {
  private static final Duration KEPT = Duration.ofDays(14);
  private static final Duration LIVE = Duration.ofHours(4);

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
    String type = call.query().anyCase("type").orElse("latest").toLowerCase(Locale.ROOT);
    if (type.equals("latest")) {
      return List.of(now.truncatedTo(ChronoUnit.HOURS));
    }
    if (!type.equals("hourly") && !type.equals("realtime")) {
      throw Owners.asked("type", "The value must be latest, hourly or realtime.");
    }
    boolean live = type.equals("realtime");
    Duration least = live ? Duration.ofMinutes(5) : Duration.ofHours(1);
    Duration step = interval(call, least);
    Instant oldest = now.minus(live ? LIVE : KEPT);
    Instant start = time(call, "start", oldest);
    Instant from = start.isBefore(oldest) ? oldest : start;
    Instant end = time(call, "end", now);
    List<Instant> times = new ArrayList<>();
    long second = from.getEpochSecond() - from.getEpochSecond() % least.toSeconds();
    for (Instant at = Instant.ofEpochSecond(second); !at.isAfter(end); at = at.plus(step)) {
      times.add(at);
    }
    return times;
  }

  /** {@code [dd:]hh:mm:ss}, at least the spacing of the samples that are kept. */
  private static Duration interval(Call call, Duration least) {
    String text = call.query().anyCase("sampleInterval").orElse("");
    if (text.isEmpty()) {
      return least;
    }
    if (!text.matches("(\\d{1,2}:)?\\d{1,2}:\\d{1,2}:\\d{1,2}")) {
      throw Owners.asked("sampleInterval", "The value must have the form dd:hh:mm:ss.");
    }
    String[] parts = text.split(":");
    int at = parts.length - 3;
    Duration asked =
        Duration.ofDays(at == 0 ? 0 : Long.parseLong(parts[0]))
            .plusHours(Long.parseLong(parts[at]))
            .plusMinutes(Long.parseLong(parts[at + 1]))
            .plusSeconds(Long.parseLong(parts[at + 2]));
    if (asked.compareTo(least) < 0) {
      throw Owners.asked("sampleInterval", "The value is shorter than the samples are apart.");
    }
    return asked;
  }

  private static Instant time(Call call, String name, Instant otherwise) {
    try {
      return call.query(name).map(Instant::parse).orElse(otherwise);
    } catch (DateTimeParseException wrong) {
      throw Owners.asked(name, "The value is not a date.");
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
        .and("networkReceivedKBps", BigDecimal.valueOf(random.nextInt(-100, 20000), 1))
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
