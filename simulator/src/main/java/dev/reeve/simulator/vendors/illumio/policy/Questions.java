package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Questions to the policy: which rules mention some actors. */
public final class Questions {

  private Questions() {}

  private static Stream<Map<String, Object>> rules(Call call, String version) {
    Objects objects = Objects.of(call);
    String org = Kinds.org(Objects.href(call));
    return objects
        .all(org + "/sec_policy/" + version + "/rule_sets")
        .flatMap(set -> objects.all(set.get("href") + "/sec_rules"));
  }

  /** {@code POST rule_search}: the rules whose actors mention all that is asked for. */
  public static Reply search(Call call) {
    Map<String, Object> body = call.object();
    Set<String> wanted = References.in(body);
    long most = Values.number(body.get("max_results"), 500);
    List<Object> found =
        rules(call, call.path("pversion"))
            .filter(rule -> References.in(rule).containsAll(wanted))
            .limit(most)
            .map(rule -> (Object) Objects.shown(rule))
            .toList();
    return Reply.json(200, found);
  }

  /** {@code POST rule_coverage}: no query is covered by a rule of its own. */
  public static Reply coverage(Call call) {
    List<Object> edges =
        Values.list(call.body()).stream().map(query -> (Object) List.of()).toList();
    return Reply.json(
        200,
        Values.of(
            "rules", Values.of(), "edges", edges, "deny_edges", edges, "deny_rules", Values.of()));
  }

  /** {@code GET allow}: the rules in that version, as hrefs. */
  public static Reply allow(Call call) {
    List<Object> hrefs =
        rules(call, call.path("pversion"))
            .map(rule -> (Object) Objects.ref(Values.text(rule.get("href"))))
            .toList();
    return Reply.json(200, hrefs);
  }

  /** {@code GET policy_view}: what a workload is told. */
  public static Reply view(Call call) {
    String workload = Objects.href(call.query("workload").orElse(""));
    Objects.of(call).get(workload);
    return Reply.json(200, Values.of("workload", Objects.ref(workload), "rules", List.of()));
  }
}
