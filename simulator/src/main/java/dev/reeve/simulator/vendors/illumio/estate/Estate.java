package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills an empty PCE. */
public final class Estate {
  private static final String ORG = Hosts.ORG;
  private static final String TIME = "2025-06-01T08:00:00.000Z";
  private static final Map<String, Object> SYSTEM = Map.of("href", "/users/0");
  private static final List<String> DIMENSIONS = List.of("role", "app", "env", "loc");

  private final Objects objects;

  private Estate(State state) {
    this.objects = new Objects(state);
  }

  /**
   * Fills a state.
   *
   * @param hosts how many workloads there are
   */
  public static void fill(State state, int hosts) {
    Estate estate = new Estate(state);
    Hosts all = new Hosts(hosts);
    estate.objects.in(ORG + "/workloads").computed(all.workloads());
    estate.objects.in(ORG + "/vens").computed(all.vens());
    Labels.records(TIME).forEach(estate.objects::put);
    estate.users();
    estate.dimensions();
    estate.profiles();
    Policy.records().forEach(estate.objects::put);
    Settings.records().forEach(estate.objects::put);
    Extras.records().forEach(estate.objects::put);
  }

  private void users() {
    objects.put(Values.of("href", "/users/0", "username", "system", "full_name", "System"));
    objects.put(user(1, "admin@example.com", "Administrator", "simulator", false));
    objects.put(user(2, "viewer@example.com", "Viewer", "simulator", true));
  }

  private static Map<String, Object> user(
      int number, String name, String fullName, String password, boolean readOnly) {
    return Values.of(
        "href",
        "/users/" + number,
        "username",
        name,
        "full_name",
        fullName,
        "time_zone",
        "UTC",
        "type",
        "local",
        "locked",
        false,
        "login_count",
        0,
        "$password",
        password,
        "$readOnly",
        readOnly);
  }

  private void dimensions() {
    Numbered ids = new Numbered("label_dimensions");
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      String key = DIMENSIONS.get(i);
      objects.put(
          dated(
              Values.of(
                  "href",
                  ORG + "/label_dimensions/" + ids.uuid(i),
                  "key",
                  key,
                  "display_name",
                  key.substring(0, 1).toUpperCase() + key.substring(1),
                  "deleted",
                  false)));
    }
  }

  private void profiles() {
    for (int i = 0; i < 25; i++) {
      objects.put(profile(i));
    }
  }

  // The first is the one every organization has.
  private static Map<String, Object> profile(int n) {
    boolean first = n == 0;
    List<Object> labels = new ArrayList<>();
    if (!first) {
      labels.add(Labels.ref("app", n));
      labels.add(Labels.ref("env", n / 10));
      labels.add(Labels.ref("loc", n));
    }
    String name =
        first
            ? "Default"
            : Values.object(labels.get(0)).get("value")
                + " "
                + Values.object(labels.get(1)).get("value")
                + " "
                + Values.object(labels.get(2)).get("value");
    Map<String, Object> profile =
        Values.of(
            "href",
            ORG + "/pairing_profiles/" + (n + 1),
            "name",
            name,
            "description",
            first ? "Default pairing profile" : "",
            "enabled",
            n % 6 != 5,
            "is_default",
            first,
            "total_use_count",
            n * 7 % 60,
            "enforcement_mode",
            first ? "idle" : "visibility_only",
            "enforcement_mode_lock",
            true,
            "mode",
            first ? "idle" : "illuminated",
            "mode_lock",
            true,
            "visibility_level",
            "flow_summary",
            "visibility_level_lock",
            true,
            "allowed_uses_per_key",
            n % 5 == 4 ? 1 : "unlimited",
            "key_lifespan",
            n % 5 == 3 ? 3600 : "unlimited",
            "labels",
            labels);
    for (String key : DIMENSIONS) {
      profile.put(key + "_label_lock", !first);
    }
    profile.putAll(
        Values.of(
            "log_traffic",
            false,
            "log_traffic_lock",
            true,
            "status_lock",
            true,
            "ven_type",
            "server",
            "agent_software_release",
            "Default (24.2.10)",
            "last_pairing_at",
            null,
            "last_pairing_key_generated_at",
            null,
            "last_pairing_key_generated_by",
            null,
            "external_data_set",
            null,
            "external_data_reference",
            null));
    dated(profile).put("caps", List.of("write", "generate_pairing_key"));
    return profile;
  }

  static Map<String, Object> dated(Map<String, Object> object) {
    object.put("created_at", TIME);
    object.put("updated_at", TIME);
    object.put("created_by", SYSTEM);
    object.put("updated_by", SYSTEM);
    return object;
  }
}
