package dev.reeve.simulator.vendors.illumio.workload;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** VENs: suspended, upgraded, unpaired. */
public final class Vens {
  private static final int MOST = 1000;
  private static final Set<String> SETTABLE = Set.of("active", "suspended");

  private Vens() {}

  /** {@code PUT /vens/x}: name, description, and active or suspended. */
  public static Reply update(Call call) {
    Object status = call.object().get("status");
    if (status != null && !SETTABLE.contains(status)) {
      throw Writes.conflict(
          "input_validation_error", "A VEN can only be set to active or suspended.");
    }
    Objects objects = Objects.of(call);
    if (status != null && "uninstalled".equals(objects.get(Objects.href(call)).get("status"))) {
      throw Writes.conflict("input_validation_error", "An uninstalled VEN can't be set to active.");
    }
    Writes.update(call, Objects.href(call));
    Agents.suspend(objects, objects.get(Objects.href(call)));
    return Reply.empty(204);
  }

  /** {@code PUT /vens/unpair}: tells what failed, also where nothing did. */
  public static Reply unpair(Call call) {
    List<Object> errors = new ArrayList<>();
    for (Object each : chosen(call, "vens")) {
      unpair(call, hrefOf(each), errors);
    }
    return Reply.json(200, Values.of("errors", errors));
  }

  /** {@code PUT /workloads/unpair}: nothing is told where nothing failed. */
  public static Reply unpairWorkloads(Call call) {
    Objects objects = Objects.of(call);
    List<Object> errors = new ArrayList<>();
    for (Object each : chosen(call, "workloads")) {
      String href = hrefOf(each);
      Map<String, Object> ven =
          Values.object(objects.find(href).map(workload -> workload.get("ven")).orElse(null));
      if (ven.isEmpty()) {
        errors.add(error("workload_not_managed", "The workload has no VEN.", href));
      } else {
        unpair(call, Values.text(ven.get("href")), errors);
      }
    }
    return errors.isEmpty() ? Reply.empty(204) : Reply.json(200, Values.of("errors", errors));
  }

  private static void unpair(Call call, String href, List<Object> errors) {
    Objects objects = Objects.of(call);
    Map<String, Object> ven = objects.find(href).orElse(Map.of());
    if (ven.isEmpty() || "uninstalled".equals(ven.get("status"))) {
      errors.add(error("ven_not_found", "There is no such VEN.", href));
      return;
    }
    if ("suspended".equals(ven.get("status"))) {
      errors.add(error("ven_suspended", "A suspended VEN cannot be unpaired.", href));
      return;
    }
    for (Object each : Values.list(ven.get("workloads"))) {
      objects.remove(hrefOf(each));
    }
    ven.put("status", "uninstalled");
    ven.put("workloads", List.of());
    ven.put("unpair_allowed", false);
    ven.put("last_goodbye_at", objects.time());
    objects.put(ven);
  }

  /** {@code PUT /vens/upgrade}. */
  public static Reply upgrade(Call call) {
    Objects objects = Objects.of(call);
    List<Object> errors = new ArrayList<>();
    boolean dry = Boolean.TRUE.equals(call.object().get("dry_run"));
    for (Object each : chosen(call, "vens")) {
      String href = hrefOf(each);
      if (!objects.has(href)) {
        errors.add(error("ven_not_found", "There is no such VEN.", href));
      } else if (!dry) {
        Map<String, Object> ven = objects.get(href);
        ven.put("version", call.object().get("release"));
        objects.put(ven);
      }
    }
    return Reply.json(200, Values.of("errors", errors));
  }

  private static List<Object> chosen(Call call, String member) {
    List<Object> chosen = Values.list(call.object().get(member));
    if (chosen.size() > MOST) {
      throw Writes.conflict("input_validation_error", "At most " + MOST + " are unpaired at once.");
    }
    return chosen;
  }

  private static String hrefOf(Object ref) {
    return Objects.href(Values.text(Values.object(ref).get("href")));
  }

  private static Map<String, Object> error(String token, String message, String href) {
    return Values.of("token", token, "message", message, "hrefs", List.of(href));
  }
}
