package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Assessments: anomalies, known weaknesses, insights, sustainability. */
final class Security {
  private static final List<String> ANOMALIES =
      List.of("capacity", "read_latency", "write_iops", "failed_login", "login_pattern", "drr");
  private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
  private static final List<String> INSIGHTS =
      List.of(
          "open_critical_alerts_detected",
          "ntp_server_not_enabled",
          "data_protection_needs_review",
          "high_cve_detected",
          "remote_assist_longer_than_one_day");

  private Security() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> arrays) {
    List<Appliance> watched = arrays.subList(0, 15);
    return Map.of(
        "assessment/security/anomalies", at -> Table.of(18, n -> anomaly(arrays, n, at)),
        "assessment/security/cves", at -> Table.of(12, n -> weakness(arrays, n, at)),
        "assessment/security/insights/arrays",
            at -> Table.each(watched, 1, (array, n) -> insight(array, at)),
        "assessment/sustainability/arrays",
            at -> Table.each(arrays, 1, (array, n) -> footprint(array, at)),
        "assessment/sustainability/insights/arrays",
            at -> Table.each(watched, 1, (array, n) -> advice(array, at)));
  }

  // An anomaly is open while its end is under a week old.
  private static Map<String, Object> anomaly(List<Appliance> arrays, int n, Moment at) {
    Appliance array = arrays.get(n * 7 % arrays.size());
    long end = at.day(-n);
    String type = ANOMALIES.get(n % ANOMALIES.size());
    Row resource =
        Row.of("arrays", array.refs())
            .and("id", array.id())
            .and("metrics", List.of(metric(type, n)))
            .and("name", array.name())
            .and("resource_type", "arrays");
    return Row.of("_as_of", at.asOf())
        .and("description", "Unusual " + type.replace('_', ' ') + " on " + array.name() + ".")
        .and("end_time", end)
        .and("id", Seeded.uuid("anomalies", n))
        .and("resources", List.of(resource))
        .and("start_time", end - 6 * Moment.HOUR)
        .and("status", at.now() - end < 7 * Moment.DAY ? "open" : "closed")
        .and("type", type);
  }

  private static Row metric(String type, int n) {
    Object data =
        type.equals("login_pattern")
            ? Row.of("unusual_patterns", List.of("unusual_time", "unusual_ip"))
            : Row.of("value_change_percentage", Seeded.between(20, 90, "anomaly", n) / 100.0);
    return Row.of("additional_data", data).and("name", type).and("resource_type", "metrics");
  }

  private static Map<String, Object> weakness(List<Appliance> arrays, int n, Moment at) {
    int level = n % SEVERITIES.size();
    Appliance array = arrays.get(n);
    Row version = Row.of("os", array.os()).and("version", array.version());
    Row affected = new Row();
    affected.putAll(array.ref());
    return Row.of("_as_of", at.asOf())
        .and("id", "CVE-2025-" + (20_001 + 137 * n))
        .and(
            "affected_resources",
            List.of(affected.and("os", array.os()).and("version", array.version())))
        .and("affected_versions", List.of(version))
        .and("cvss_score", List.of(3.1, 5.4, 7.5, 9.8).get(level))
        .and("description", "A made-up weakness of severity " + SEVERITIES.get(level) + ".")
        .and("detected_at", at.day(-10 - n))
        .and("fixed_in_patches", List.of(patch(array, n)))
        .and("fixed_in_versions", List.of(Row.of("os", array.os()).and("version", "9.9.9")))
        .and("kb_article", "https://support.purestorage.com/kb/" + (1000 + n))
        .and("severity", SEVERITIES.get(level))
        .and("updated_at", at.day(-n));
  }

  private static Row patch(Appliance array, int n) {
    return Row.of("name", "security-patch-" + (array.block() ? "fa" : "fb") + "-2025-" + n)
        .and("os", array.os());
  }

  private static Map<String, Object> insight(Appliance array, Moment at) {
    return Row.of("_as_of", at.asOf())
        .and("additional_data", Row.of("count", 1))
        .and("resource", array.ref())
        .and("type", INSIGHTS.get(array.number() % INSIGHTS.size()));
  }

  private static Map<String, Object> footprint(Appliance array, Moment at) {
    boolean ready = array.number() % 9 != 8;
    Row place =
        Row.of(
                "geolocation",
                Row.of("latitude", array.site().latitude())
                    .and("longitude", array.site().longitude()))
            .and("street_address", "1 Data Way, " + array.site().city())
            .and("updated", at.past(0));
    Row row = Row.of("_as_of", at.asOf()).and("id", array.id()).and("name", array.name());
    if (ready) {
      row.and("assessment", assessment(array, at));
    }
    return row.and("install_address", place)
        .and("reporting_status", ready ? "assessment_ready" : "not_enough_data")
        .and("#fqdn", array.fqdn());
  }

  private static Row assessment(Appliance array, Moment at) {
    double power = Seeded.between(400, 1800, "power", array.number());
    long terabytes = array.capacity() >> 40;
    double used = Seeded.between(20, 90, "used", array.number()) / 100.0;
    return Row.of("_as_of", at.asOf())
        .and("_interval_end", at.day(0))
        .and("_interval_start", at.day(-14))
        .and("array_data_reduction", Seeded.between(15, 60, "reduction", array.number()) / 10.0)
        .and("array_total_load", Seeded.between(5, 80, "load", array.number()) / 100.0)
        .and("assessment_level", used < 0.5 ? "recommendation" : "good")
        .and("blades", array.block() ? 0 : 15)
        .and("capacity_utilization", used)
        .and("chassis", 1)
        .and("heat_average", power * 3.41)
        .and("heat_peak_spec", power * 4.4)
        .and("heat_typical_spec", power * 3.6)
        .and("power_average", power)
        .and("power_peak_spec", power * 1.3)
        .and("power_per_usable_capacity", power / terabytes)
        .and("power_per_used_space", power / (terabytes * used))
        .and("power_typical_spec", power * 1.05)
        .and("rack_units", array.block() ? 3 : 5)
        .and("shelves", 0);
  }

  private static Map<String, Object> advice(Appliance array, Moment at) {
    return Row.of("_as_of", at.asOf())
        .and("_interval_end", at.day(0))
        .and("_interval_start", at.day(-14))
        .and("additional_data", Row.of("current_version", array.version()))
        .and("resource", array.ref())
        .and("severity", array.number() % 3 == 0 ? "high" : "medium")
        .and("type", "upgrade_purity_version_for_array_wide");
  }
}
