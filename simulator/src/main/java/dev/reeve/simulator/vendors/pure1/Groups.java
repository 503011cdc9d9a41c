package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import dev.reeve.vendor.OperationMarks.Window;
import java.util.List;
import java.util.Optional;

/** Parameters of which one must, or at most one may, be given. */
final class Groups {

  private Groups() {}

  static void check(Call call) {
    // One word for a window is the client's own: the service knows nothing of it.
    Optional<String> word = call.operation().marks().window().map(Window::since);
    for (List<String> each : call.operation().marks().oneOf()) {
      List<String> group = each.stream().filter(name -> !word.equals(Optional.of(name))).toList();
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
