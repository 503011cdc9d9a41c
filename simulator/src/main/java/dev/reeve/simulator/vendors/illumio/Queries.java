package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.vendors.illumio.object.Times;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values of the query: 406 for a wrong one, as for all that does not validate. */
final class Queries {
  // Clients send yes for true; counts have a refusal of their own.
  private static final Set<String> FREE = Set.of("include_deleted", "max_results");

  private Queries() {}

  /**
   * Refuses a value that is none of its parameter; what the document does not have is passed over.
   *
   * @throws ProblemException with the first such value
   */
  static void check(Call call) {
    for (Parameter parameter : call.operation().parameters()) {
      String name = parameter.name();
      if (parameter.in() == Parameter.In.QUERY && !FREE.contains(name)) {
        Schema schema = call.vendor().schemas().resolve(parameter.schema());
        call.query().all(name).forEach(value -> check(name, schema, value));
      }
    }
  }

  private static void check(String name, Schema schema, String value) {
    List<String> allowed = schema.limits().values().stream().map(String::valueOf).toList();
    String meant = value;
    if (schema.type() == Schema.Type.BOOLEAN) {
      allowed = List.of("true", "false");
      // the vendor's Python client writes True
      meant = value.toLowerCase(Locale.ROOT);
    }
    if (!allowed.isEmpty() && !allowed.contains(meant)) {
      throw new ProblemException(
          Problem.invalid(name, "enum", name + " must be one of " + allowed + ": " + value));
    }
    if (schema.type() == Schema.Type.INTEGER && !value.matches("-?\\d{1,18}")) {
      throw new ProblemException(
          Problem.invalid(name, "type", name + " must be of type INTEGER: " + value));
    }
    if (schema.limits().format().equals("date-time")) {
      Times.check(name, value);
    }
  }
}
