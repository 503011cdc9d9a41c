package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Tasks;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Upgrades of clusters that an older operator made: their label tells. */
public final class Upgrades {
  /** The label with the version of the operator that made a cluster. */
  public static final String LABEL = "pgo-version";

  /** One workflow beside the list, that of the last cluster. */
  public static final Envelope ENVELOPE = Upgrades::told;

  private Upgrades() {}

  private static Map<String, Object> told(@Nullable Object value, String code, String message) {
    Map<String, Object> done = value instanceof Map ? Values.object(value) : Map.of();
    Object results = value == Envelope.EARLY ? null : done.getOrDefault("results", List.of());
    return Values.of(
        "Results", results,
        "Code", code,
        "Msg", message,
        "WorkflowID", done.getOrDefault("workflow", ""));
  }

  /** {@code POST /upgrades}. */
  public static Map<String, Object> create(Ask ask) {
    List<String> names = ask.body().texts("Args");
    String selector = ask.body().text("Selector");
    if (!selector.isEmpty()) {
      names = ask.clusters().select(selector).stream().map(Clusters::name).toList();
    }
    List<String> done = new ArrayList<>();
    String workflow = "";
    for (String name : names) {
      try {
        workflow = upgrade(ask, name);
      } catch (PgoFault fault) {
        throw new PgoFault(String.valueOf(fault.getMessage()), result(done, workflow));
      }
      done.add("created upgrade task for " + name);
    }
    return result(done, workflow);
  }

  private static Map<String, Object> result(List<String> done, String workflow) {
    return Values.of("results", done, "workflow", workflow);
  }

  private static String upgrade(Ask ask, String name) {
    Tasks tasks = Tasks.of(ask);
    String task = name + "-upgrade";
    Map<String, Object> record = ask.clusters().get(name, " is not a valid pgcluster");
    String made = Values.text(Clusters.labels(record).get(LABEL));
    if (!made.matches("4\\.[1-7]\\..*") || made.equals(ask.version())) {
      throw new PgoFault("Cannot upgrade " + name + " from Postgres Operator version " + made);
    }
    String workflow = tasks.workflow(task, name);
    tasks.step(task, "task completed", Timing.RESTORED);
    ask.clusters()
        .records()
        .later(
            name,
            Timing.RESTORED,
            Values.of(
                "cluster",
                Values.of("metadata", Values.of("labels", Values.of(LABEL, ask.version())))));
    return workflow;
  }
}
