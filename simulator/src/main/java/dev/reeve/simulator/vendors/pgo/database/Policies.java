package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Kube;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL policies: kept, shown, run on clusters. */
public final class Policies {
  private static final String KIND = "pgpolicies";

  /** The items stand within a Kubernetes list object, an empty one when refused. */
  public static final Envelope ENVELOPE = Policies::told;

  private Policies() {}

  private static Map<String, Object> told(@Nullable Object value, String code, String message) {
    Object list = value instanceof Map ? value : list(Values.of(), null);
    return Values.of("PolicyList", list, "Code", code, "Msg", message);
  }

  private static Map<String, Object> list(Map<String, Object> metadata, @Nullable Object items) {
    return Values.of("metadata", metadata, "items", items);
  }

  /** {@code POST /policies}. */
  public static Map<String, Object> create(Ask ask) {
    String name = ask.body().text("Name");
    Names.check(name, "invalid policy name format ");
    Records policies = ask.objects(KIND);
    if (policies.has(name)) {
      throw new PgoFault("policy already exists with that name");
    }
    Map<String, Object> labels = Values.of("pgouser", ask.user());
    policies.put(
        name,
        Values.of(
            "metadata", Kube.metadata(ask.state(), name, ask.namespace(), labels),
            "spec", Values.of("name", name, "sql", ask.body().text("SQL"), "status", ""),
            "status", Values.of()));
    return Map.of();
  }

  /** {@code POST /showpolicies}: items of a list say their kind, a single one does not. */
  public static Map<String, Object> show(Ask ask) {
    if (!ask.body().flag("AllFlag")) {
      return ask.objects(KIND)
          .find(ask.body().text("Policyname"))
          .map(each -> list(Values.of(), List.of(each)))
          .orElseGet(() -> list(Values.of(), null));
    }
    List<Object> items = new ArrayList<>();
    for (Map<String, Object> each : ask.objects(KIND).all().toList()) {
      Map<String, Object> item = Values.of("kind", "Pgpolicy", "apiVersion", "crunchydata.com/v1");
      item.putAll(each);
      items.add(item);
    }
    return list(Values.of("resourceVersion", Kube.lastVersion(ask.state())), items);
  }

  /** {@code POST /policiesdelete}. */
  public static List<String> delete(Ask ask) {
    String name = ask.body().text("PolicyName");
    Records policies = ask.objects(KIND);
    List<String> gone =
        policies.keys().filter(each -> name.equals("all") || name.equals(each)).toList();
    if (gone.isEmpty()) {
      throw new PgoFault("policy " + name + " not found");
    }
    gone.forEach(policies::remove);
    return gone.stream().map(each -> "deleted policy " + each).toList();
  }

  /** {@code POST /policies/apply}. */
  public static List<String> apply(Ask ask) {
    String name = ask.body().text("Name");
    if (!ask.objects(KIND).has(name)) {
      throw new PgoFault("policy " + name + " is not found, cancelling request");
    }
    List<String> done = new ArrayList<>();
    for (Map<String, Object> record : ask.clusters().select(ask.body().text("Selector"))) {
      if (Clusters.isUp(record)) {
        if (!ask.body().flag("DryRun")) {
          Clusters.labels(record).put(name, "pgpolicy");
          ask.clusters().put(record);
        }
        done.add(Clusters.name(record));
      }
    }
    return done;
  }
}
