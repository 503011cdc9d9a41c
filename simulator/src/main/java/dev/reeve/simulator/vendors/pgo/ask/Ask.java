package dev.reeve.simulator.vendors.pgo.ask;

import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import java.util.Map;

/**
 * One call that was let in.
 *
 * @param scope where it works, and for whom
 * @param body its body
 * @param path what stands at the places of its path
 * @param queries its query
 */
public record Ask(Scope scope, GoRequest body, Map<String, String> path, Query queries) {

  /** Where everything is kept. */
  public State state() {
    return scope.state();
  }

  /** Where it works; empty where no namespace is asked for. */
  public String namespace() {
    return scope.namespace();
  }

  /** The operator user who calls. */
  public String user() {
    return scope.user();
  }

  /** The server's version. */
  public String version() {
    return scope.version();
  }

  /** The clusters of the namespace. */
  public Clusters clusters() {
    return new Clusters(state(), namespace());
  }

  /** The objects of one kind in the namespace. */
  public Records objects(String kind) {
    return Clusters.objects(state(), kind, namespace());
  }

  /** What stands at a place of the path. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** A query parameter, empty when it is not there. */
  public String query(String name) {
    return queries.first(name).orElse("");
  }
}
