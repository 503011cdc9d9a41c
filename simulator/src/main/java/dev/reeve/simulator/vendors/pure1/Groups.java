package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import java.util.List;

/** Parameters of which one must, or at most one may, be given. */
final class Groups {

  private Groups() {}

  static void check(Call call) {
    for (List<String> group : call.operation().marks().oneOf()) {
      if (group.stream().noneMatch(call.query()::has)) {
        throw new QueryFault("Missing parameter", String.join(" or ", group));
      }
    }
    for (List<String> group : call.operation().marks().exclusive()) {
      if (group.stream().filter(call.query()::has).count() > 1) {
        throw new QueryFault("Mutually exclusive parameters", String.join(", ", group));
      }
    }
  }
}
