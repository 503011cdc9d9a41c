package dev.reeve.simulator.vendors.illumio.workload;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Modes;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import java.util.LinkedHashMap;
import java.util.Map;

/** Agents: the older view of VENs, by number, as part of their workloads. */
public final class Agents {
  private Agents() {}

  /** {@code PUT /agents/N}: a mode in old words for its workload. */
  public static Reply update(Call call) {
    Map<String, Object> workload = workload(call, Objects.href(call));
    Map<String, Object> agent = Values.object(call.object().get("agent"));
    Workloads.change(call, Values.text(workload.get("href")), Values.of("agent", agent));
    return Reply.empty(204);
  }

  /** {@code PUT /agents/N/update}: names the PCE that its VEN is to move to. */
  public static Reply move(Call call) {
    Objects objects = Objects.of(call);
    Map<String, Object> workload = workload(call, Objects.parent(Objects.href(call)));
    String href = Values.text(Values.object(workload.get("ven")).get("href"));
    Map<String, Object> ven = objects.get(href);
    ven.put("target_pce_fqdn", call.object().get("target_pce_fqdn"));
    objects.put(ven);
    return Reply.empty(204);
  }

  /**
   * The workload of an agent.
   *
   * @throws dev.reeve.simulator.route.ProblemException when there is no such agent
   */
  public static Map<String, Object> workload(Call call, String agent) {
    String workloads = Objects.parent(Objects.parent(agent)) + "/workloads";
    return Objects.of(call)
        .all(workloads)
        .filter(each -> agent.equals(Values.object(each.get("agent")).get("href")))
        .findFirst()
        .map(Values::copy)
        .orElseThrow(() -> Objects.missing(agent));
  }

  /** A workload's body without what it says of its agent, said in today's members. */
  static Map<String, Object> apart(Map<String, Object> body) {
    Map<String, Object> rest = new LinkedHashMap<>(body);
    Map<String, Object> config = Values.object(Values.object(rest.remove("agent")).get("config"));
    if (config.get("mode") instanceof String mode) {
      rest.putIfAbsent("enforcement_mode", Modes.modern(mode));
    }
    if (config.get("visibility_level") != null) {
      rest.putIfAbsent("visibility_level", config.get("visibility_level"));
    }
    return rest;
  }

  /** Lets the older view say what a workload says. */
  static void follow(Map<String, Object> workload) {
    Map<String, Object> agent = new LinkedHashMap<>(Values.object(workload.get("agent")));
    Map<String, Object> config = new LinkedHashMap<>(Values.object(agent.get("config")));
    config.put("mode", Modes.legacy(Values.text(workload.get("enforcement_mode"))));
    config.put("visibility_level", workload.get("visibility_level"));
    agent.put("config", config);
    workload.put("agent", agent);
  }

  /** Lets the workloads of a VEN say what status it has. */
  static void suspend(Objects objects, Map<String, Object> ven) {
    for (Object each : Values.list(ven.get("workloads"))) {
      String href = Values.text(Values.object(each).get("href"));
      Map<String, Object> workload = objects.get(href);
      Map<String, Object> agent = new LinkedHashMap<>(Values.object(workload.get("agent")));
      Map<String, Object> status = new LinkedHashMap<>(Values.object(agent.get("status")));
      status.put("status", ven.get("status"));
      agent.put("status", status);
      workload.put("agent", agent);
      objects.put(workload);
    }
  }
}
