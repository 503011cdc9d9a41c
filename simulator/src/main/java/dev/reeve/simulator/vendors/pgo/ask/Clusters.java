package dev.reeve.simulator.vendors.pgo.ask;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.kube.Selector;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The clusters of one namespace. A record holds the {@code cluster} as shown, whether its {@code
 * pods} are up, its Postgres {@code users} and its {@code backups}.
 *
 * @param state where they are kept
 * @param namespace theirs
 */
public record Clusters(State state, String namespace) {
  private static final String KIND = "pgclusters";

  /** The objects of one kind in a namespace. */
  public static Records objects(State state, String kind, String namespace) {
    return state.records(kind + "/" + namespace);
  }

  /** The records. */
  public Records records() {
    return objects(state, KIND, namespace);
  }

  /** A cluster by its name. */
  public Optional<Map<String, Object>> find(String name) {
    return records().find(name);
  }

  /**
   * A cluster by its name.
   *
   * @throws PgoFault with Kubernetes' words when there is none
   */
  public Map<String, Object> get(String name) {
    return find(name).orElseThrow(() -> PgoFault.notFound("pgclusters.crunchydata.com", name));
  }

  /**
   * A cluster by its name.
   *
   * @throws PgoFault with these words after the name when there is none
   */
  public Map<String, Object> get(String name, String words) {
    return find(name).orElseThrow(() -> new PgoFault(name + words));
  }

  /** The clusters that a label selector selects, in the order they were made. */
  public List<Map<String, Object>> select(String selector) {
    Predicate<Map<String, ?>> wanted = Selector.parse(selector);
    return records().all().filter(each -> wanted.test(labels(each))).map(Values::copy).toList();
  }

  /**
   * The clusters of some names, of a selector, or both, as most routes take them.
   *
   * @param nothing what is said when neither is given
   */
  public List<Map<String, Object>> named(List<String> names, String selector, String nothing) {
    if (names.isEmpty() && selector.isEmpty()) {
      throw new PgoFault(nothing);
    }
    List<Map<String, Object>> found = new ArrayList<>();
    if (!selector.isEmpty()) {
      found.addAll(select(selector));
    }
    names.forEach(name -> found.add(get(name)));
    if (found.isEmpty()) {
      throw new PgoFault("no clusters found");
    }
    return found;
  }

  /** Stores a cluster. */
  public void put(Map<String, Object> record) {
    records().put(name(record), record);
  }

  /** The cluster's name. */
  public static String name(Map<String, Object> record) {
    return Values.text(metadata(record).get("name"));
  }

  /** The cluster object as Kubernetes has it. */
  public static Map<String, Object> object(Map<String, Object> record) {
    return Values.object(record.get("cluster"));
  }

  /** Its {@code metadata}. */
  public static Map<String, Object> metadata(Map<String, Object> record) {
    return Values.object(object(record).get("metadata"));
  }

  /** Its {@code spec}. */
  public static Map<String, Object> spec(Map<String, Object> record) {
    return Values.object(object(record).get("spec"));
  }

  /** Its labels. */
  public static Map<String, Object> labels(Map<String, Object> record) {
    return Values.object(metadata(record).get("labels"));
  }

  /** The word for its state, e.g. {@code pgcluster Initialized}. */
  public static String stateOf(Map<String, Object> record) {
    return Values.text(Values.object(object(record).get("status")).get("state"));
  }

  /** Whether its pods run. */
  public static boolean isUp(Map<String, Object> record) {
    return Boolean.TRUE.equals(record.get("pods"));
  }

  /** Refuses a cluster without a running primary, in the words of most database calls. */
  public static void primaryOf(Map<String, Object> record) {
    if (!isUp(record)) {
      throw new PgoFault(noPrimary(record));
    }
  }

  /** What is said of a cluster without a running primary. */
  public static String noPrimary(Map<String, Object> record) {
    return "primary pod not found for selector \"pg-cluster=" + name(record) + ",role=master\"";
  }
}
