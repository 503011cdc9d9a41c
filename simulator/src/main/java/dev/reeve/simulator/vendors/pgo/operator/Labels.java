package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Labels of clusters. A selector, or all, never finds any: the server looks at the wrong list. */
public final class Labels {

  private Labels() {}

  private static List<Map<String, Object>> chosen(Ask ask) {
    List<String> names = ask.body().texts("Args");
    boolean all = !names.isEmpty() && names.get(0).equals("all");
    if (all || !ask.body().text("Selector").isEmpty()) {
      throw new PgoFault("no clusters found");
    }
    List<Map<String, Object>> found = new ArrayList<>();
    for (String name : names) {
      found.add(
          ask.clusters()
              .find(name)
              .map(Values::copy)
              .orElseThrow(
                  () ->
                      new PgoFault(
                          "error getting list of clusters"
                              + PgoFault.notFound("pgclusters.crunchydata.com", name)
                                  .getMessage())));
    }
    return found;
  }

  private static void checkGiven(Ask ask) {
    if (ask.body().texts("Args").isEmpty() && ask.body().text("Selector").isEmpty()) {
      throw new PgoFault("no clusters specified");
    }
  }

  private static Map<String, Object> labels(Map<String, Object> record) {
    return Values.object(Clusters.spec(record).get("userlabels"));
  }

  /** {@code POST /label}. */
  public static List<String> create(Ask ask) {
    checkGiven(ask);
    Map<String, Object> labels = ask.body().labels("Labels");
    Names.checkLabels(labels);
    List<Map<String, Object>> chosen = chosen(ask);
    if (!ask.body().flag("DryRun")) {
      for (Map<String, Object> record : chosen) {
        labels(record).putAll(labels);
        ask.clusters().put(record);
      }
    }
    return chosen.stream().map(Clusters::name).toList();
  }

  /** {@code POST /labeldelete}. */
  public static List<String> delete(Ask ask) {
    checkGiven(ask);
    Map<String, Object> labels = ask.body().labels("Labels");
    try {
      Names.checkLabels(labels);
    } catch (PgoFault invalid) {
      throw new PgoFault("labels not formatted correctly");
    }
    List<Map<String, Object>> chosen = chosen(ask);
    for (Map<String, Object> record : chosen) {
      labels(record).keySet().removeAll(labels.keySet());
      ask.clusters().put(record);
    }
    return chosen.stream().map(each -> "deleting label from " + Clusters.name(each)).toList();
  }
}
