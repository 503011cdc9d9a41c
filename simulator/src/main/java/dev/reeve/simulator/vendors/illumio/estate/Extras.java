package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.vendors.illumio.object.Templates;
import dev.reeve.simulator.vendors.illumio.object.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One or a few of everything else, so that each list answers with something. */
final class Extras {
  private static final int EVENTS = 150;
  private static final Duration APART = Duration.ofMinutes(66);
  private static final List<String> KINDS =
      List.of("user.login", "workload.update", "sec_policy.create");

  private Extras() {}

  /** Of the week before an estate was born. */
  static List<Map<String, Object>> records(Instant born, Moments moments) {
    List<Map<String, Object>> all = new ArrayList<>();
    Templates.all("extras").forEach(each -> all.add(moments.timed(each)));
    Numbered ids = new Numbered("events");
    for (int i = 0; i < EVENTS; i++) {
      Map<String, Object> event = Templates.of("event");
      event.put("href", Hosts.ORG + "/events/" + ids.uuid(i));
      event.put("event_id", ids.uuid(i));
      event.put("event_type", KINDS.get(i % KINDS.size()));
      event.put("timestamp", Times.print(born.minus(APART.multipliedBy(EVENTS - i))));
      all.add(event);
    }
    return all;
  }
}
