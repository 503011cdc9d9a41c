package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Alerts and audit records. Both are endless streams: the record of a number happens at a fixed
 * time after the estate was born (before it, when negative), and a table is the newest of them, so
 * that every estate begins with the same ones and new ones come in while the clock goes on.
 */
final class Events {
  private static final int ALERTS = 240;
  private static final int AUDITS = 2000;
  private static final long ALERT_EVERY = 3 * Moment.HOUR;
  private static final long AUDIT_EVERY = 20 * Moment.MINUTE;
  private static final List<Kind> KINDS =
      List.of(
          new Kind(14, "hardware", "drive", "Drive failure", "healthy", "failed"),
          new Kind(39, "hardware", "temp_sensor", "High temperature", "normal", "high"),
          new Kind(25, "array", "array", "Array space usage high", "below 90%", "91%"),
          new Kind(113, "array", "replication", "Replication delayed", "under 1 h", "2 h"),
          new Kind(7, "software", "controller", "Purity upgrade available", "latest", "older"));
  private static final List<Action> ACTIONS =
      List.of(
          new Action("purevol", "create", "--size 1T vol-new"),
          new Action("purevol", "snap", "--suffix nightly oracle-data-0001"),
          new Action("purehost", "connect", "--vol vmware-ds-0002 esx-11"),
          new Action("purepgroup", "snap", "pg-hourly"),
          new Action("puread", "list", ""));
  private static final List<String> USERS = List.of("pureuser", "ansible", "j.visser", "backup");

  private Events() {}

  private record Kind(
      int code, String category, String part, String summary, String expected, String actual) {}

  private record Action(String command, String subcommand, String arguments) {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> arrays) {
    return Map.of(
        "alerts",
        at -> newest(ALERTS, ALERT_EVERY, at, number -> alert(arrays, number, at)),
        "audits",
        at -> newest(AUDITS, AUDIT_EVERY, at, number -> audit(arrays, number, at)));
  }

  private interface Numbered {
    Map<String, Object> make(long number);
  }

  private static Table newest(int count, long every, Moment at, Numbered maker) {
    long last = Math.floorDiv(at.now() - first(at), every);
    return Table.of(count, n -> maker.make(last - n));
  }

  /**
   * The time of number 0: half an hour before the birth, so that nothing happens right after it.
   */
  private static long first(Moment at) {
    return at.born() - at.born() % Moment.MINUTE - Moment.HOUR / 2;
  }

  private static Map<String, Object> alert(List<Appliance> arrays, long number, Moment at) {
    Appliance array = Seeded.pick(arrays, "alert", number);
    Kind kind = Seeded.pick(KINDS, "kind", number);
    long created = first(at) + number * ALERT_EVERY;
    long lasts = Seeded.between(1, 120, "lasts", number) * Moment.HOUR;
    @Nullable Long closed = created + lasts <= at.now() ? Long.valueOf(created + lasts) : null;
    String state =
        closed != null ? "closed" : created + lasts - at.now() < Moment.HOUR ? "closing" : "open";
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("alerts", number))
        .and("name", String.valueOf(40_000 + number))
        .and("arrays", array.refs())
        .and("actual", kind.actual())
        .and("category", kind.category())
        .maybe("closed", closed)
        .and("code", kind.code())
        .and("component_name", kind.part().equals("drive") ? "CH0.BAY7" : array.name())
        .and("component_type", kind.part())
        .and("created", created)
        .and("description", kind.summary() + " on " + array.name() + ".")
        .and("expected", kind.expected())
        .and("knowledge_base_url", "https://support.purestorage.com/?alert=" + kind.code())
        .and("notified", created + Moment.MINUTE)
        .and("origin", kind.category().equals("software") ? "Pure1" : "array")
        .and("severity", severity(number))
        .and("state", state)
        .and("summary", kind.summary())
        .and("updated", closed != null ? closed : created + Moment.MINUTE);
  }

  private static String severity(long number) {
    int dice = Seeded.between(1, 20, "severity", number);
    return dice == 1 ? "critical" : dice < 8 ? "warning" : dice < 19 ? "info" : "hidden";
  }

  private static Map<String, Object> audit(List<Appliance> arrays, long number, Moment at) {
    Appliance array = Seeded.pick(arrays, "audit", number);
    Action action = Seeded.pick(ACTIONS, "action", number);
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("audits", number))
        .and("name", String.valueOf(400_000 + number))
        .and("arrays", array.refs())
        .and("arguments", action.arguments())
        .and("command", action.command())
        .and("origin", "array")
        .and("subcommand", action.subcommand())
        .and("time", first(at) + number * AUDIT_EVERY)
        .and("user", Seeded.pick(USERS, "user", number));
  }
}
