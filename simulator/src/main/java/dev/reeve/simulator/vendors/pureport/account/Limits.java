package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.util.Map;

/** How many records of a kind an account or a network may hold: what operators have set. */
public final class Limits {
  private Limits() {}

  /** What answers the lists of limits. */
  public static Map<String, Handler> handlers() {
    return Map.of(
        "accounts.limits.list", call -> below(call, "accountId"),
        "networks.limits.list", call -> below(call, "networkId"));
  }

  /**
   * Refuses one more record.
   *
   * @param parent the account or network that holds it
   * @param type its kind, as the document's ResourceType has it
   * @param there how many there are
   */
  public static void room(Call call, String parent, String type, long there) {
    call.records("limits")
        .find(parent + "/" + type)
        .filter(found -> Values.number(found.get("limit"), Long.MAX_VALUE) <= there)
        .ifPresent(
            found -> {
              throw Problems.of(
                  400,
                  "RESOURCE_LIMITATION_EXCEEDED",
                  "There may be " + found.get("limit") + " of " + type + " at most");
            });
  }

  private static Reply below(Call call, String place) {
    call.check();
    String parent = call.path(place);
    return Reply.json(
        200,
        call.records("limits")
            .all()
            .filter(each -> parent.equals(Values.object(each.get("$under")).get(place)))
            .map(Bodies::visible)
            .toList());
  }
}
