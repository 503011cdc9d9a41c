package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills an empty PCE. */
public final class Estate {
  private static final String ORG = Hosts.ORG;
  private static final List<String> DIMENSIONS = List.of("role", "app", "env", "loc");

  private final Objects objects;
  private final Moments moments;

  private Estate(State state) {
    this.objects = new Objects(state);
    this.moments = new Moments(state.born());
  }

  /**
   * Fills a state.
   *
   * @param hosts how many workloads there are
   */
  public static void fill(State state, int hosts) {
    Estate estate = new Estate(state);
    Moments moments = estate.moments;
    Hosts all = new Hosts(hosts, moments);
    estate.objects.in(ORG + "/workloads").computed(all.workloads());
    estate.objects.in(ORG + "/vens").computed(all.vens());
    Labels.records(moments.made()).forEach(estate.objects::put);
    estate.users();
    estate.dimensions();
    estate.profiles();
    Policy.records(moments).forEach(estate.objects::put);
    Settings.records().forEach(estate.objects::put);
    Extras.records(state.born(), moments).forEach(estate.objects::put);
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
          moments.dated(
              Values.of(
                  "href",
                  ORG + "/label_dimensions/" + ids.uuid(i),
                  "key",
                  key,
                  "display_name",
                  key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1),
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
  private Map<String, Object> profile(int n) {
    Map<String, Object> profile = Values.of("href", ORG + "/pairing_profiles/" + (n + 1));
    profile.putAll(Templates.of("pairing_profile"));
    List<Object> caps = Values.list(profile.remove("caps"));
    profile.put("enabled", n % 6 != 5);
    profile.put("total_use_count", n * 7 % 60);
    profile.put("allowed_uses_per_key", n % 5 == 4 ? 1 : "unlimited");
    profile.put("key_lifespan", n % 5 == 3 ? 3600 : "unlimited");
    profile.put("agent_software_release", "Default (24.2.10)");
    if (n == 0) {
      first(profile);
    } else {
      labelled(
          profile, List.of(Labels.ref("app", n), Labels.ref("env", n / 10), Labels.ref("loc", n)));
    }
    moments.dated(profile).put("caps", caps);
    return profile;
  }

  private static void first(Map<String, Object> profile) {
    profile.put("name", "Default");
    profile.put("description", "Default pairing profile");
    profile.put("is_default", true);
    profile.put("enforcement_mode", "idle");
    profile.put("mode", "idle");
    DIMENSIONS.forEach(key -> profile.put(key + "_label_lock", false));
  }

  private static void labelled(Map<String, Object> profile, List<Map<String, Object>> labels) {
    List<String> names = labels.stream().map(each -> Values.text(each.get("value"))).toList();
    profile.put("name", String.join(" ", names));
    profile.put("labels", labels);
  }
}
