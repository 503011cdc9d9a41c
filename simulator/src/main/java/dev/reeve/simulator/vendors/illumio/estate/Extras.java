package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.vendors.illumio.object.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One or a few of everything else, so that each list answers with something. */
final class Extras {
  private static final int EVENTS = 150;
  private static final List<String> KINDS =
      List.of("user.login", "workload.update", "sec_policy.create");

  private Extras() {}

  static List<Map<String, Object>> records() {
    List<Map<String, Object>> all = new ArrayList<>(Templates.all("extras"));
    Numbered ids = new Numbered("events");
    for (int i = 0; i < EVENTS; i++) {
      Map<String, Object> event = Templates.of("event");
      event.put("href", Hosts.ORG + "/events/" + ids.uuid(i));
      event.put("event_id", ids.uuid(i));
      event.put("event_type", KINDS.get(i % KINDS.size()));
      event.put(
          "timestamp",
          String.format(Locale.ROOT, "2025-06-01T%02d:%02d:00.000Z", i / 10 % 24, i % 10 * 6));
      all.add(event);
    }
    return all;
  }
}
