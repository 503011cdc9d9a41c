package dev.reeve.simulator.vendors.pgo.ask;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks given to the operator; some carry a workflow that clients poll.
 *
 * @param state where they are kept
 * @param namespace theirs
 */
public record Tasks(State state, String namespace) {

  /** The tasks of the namespace that a call works in. */
  public static Tasks of(Ask ask) {
    return new Tasks(ask.state(), ask.namespace());
  }

  private Records records() {
    return Clusters.objects(state, "pgtasks", namespace);
  }

  /** Begins a workflow of a cluster and tells its identifier. */
  public String workflow(String name, String cluster) {
    String id = state.ids().uuid().toString();
    Map<String, Object> parameters =
        Values.of("pg-cluster", cluster, "task submitted", time(Duration.ZERO), "workflowid", id);
    records().put(name, Values.of("cluster", cluster, "parameters", parameters));
    return id;
  }

  /** Whether there is a task of that name. */
  public boolean has(String name) {
    return records().has(name);
  }

  /** Adds a step to a workflow when so much time has passed. */
  public void step(String name, String step, Duration after) {
    records().later(name, after, Values.of("parameters", Values.of(step, time(after))));
  }

  /** Removes the tasks of a cluster when so much time has passed. */
  public void gone(String cluster, Duration after) {
    records()
        .keys()
        .filter(
            key -> records().find(key).filter(e -> cluster.equals(e.get("cluster"))).isPresent())
        .toList()
        .forEach(key -> records().goneLater(key, after));
  }

  /** The parameters of the workflow with an identifier. */
  public Map<String, Object> parameters(String id) {
    Optional<Map<String, Object>> found =
        records().first(each -> id.equals(Values.object(each.get("parameters")).get("workflowid")));
    return found
        .map(task -> Kube.sorted(Values.object(task.get("parameters"))))
        .orElseThrow(() -> new PgoFault("workflow id NOT found for id " + id));
  }

  private String time(Duration after) {
    Instant at = state.clock().now().plus(after);
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
