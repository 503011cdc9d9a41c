package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members of a body that the document does not have: the vendor's schemas are closed. */
final class Strict {

  private Strict() {}

  /**
   * Refuses unknown and read-only members, also within the elements of a list.
   *
   * @throws ProblemException with every such member
   */
  static void check(Call call) {
    Optional<Schema> body =
        call.operation()
            .body()
            .filter(each -> each.mediaType().contains("json"))
            .map(b -> b.schema());
    if (body.isEmpty()) {
      return;
    }
    Schema schema = call.vendor().schemas().resolve(body.get());
    Object value = call.body();
    List<Problem.Fault> faults = new ArrayList<>();
    if (value instanceof List<?> list && schema.items().isPresent()) {
      Schema element = call.vendor().schemas().resolve(schema.items().get());
      list.forEach(each -> collect(element, named(Values.object(each)), faults));
    } else {
      collect(schema, Values.object(value).keySet(), faults);
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  // Bulk calls say by href which object they mean; the document leaves that out in one place.
  private static Set<String> named(Map<String, Object> element) {
    Set<String> sent = new LinkedHashSet<>(element.keySet());
    sent.remove("href");
    return sent;
  }

  private static void collect(Schema schema, Set<String> sent, List<Problem.Fault> faults) {
    if (schema.properties().isEmpty() || schema.variants().isPresent()) {
      return;
    }
    for (String name : sent) {
      if (!schema.properties().containsKey(name)) {
        faults.add(new Problem.Fault(name, "unknown", "Unexpected property: " + name));
      }
    }
  }
}
