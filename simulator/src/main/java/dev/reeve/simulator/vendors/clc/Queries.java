package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.derive.Samples;
import dev.reeve.simulator.derive.SchemaCheck;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem.Fault;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bad query is a 400 as a bad body is; names of parameters are taken in any case. */
final class Queries {

  private Queries() {}

  /** What in a call's query breaks the document. */
  static List<Fault> faults(Call call) {
    Samples samples = new Samples(call.vendor().schemas(), call.state().born());
    SchemaCheck check = new SchemaCheck(samples, true, true);
    List<Fault> faults = new ArrayList<>();
    for (Parameter each : call.operation().parameters()) {
      boolean list = each.schema().type() == Schema.Type.ARRAY;
      if (each.in() == Parameter.In.QUERY && !list) {
        Optional<String> value = call.query().anyCase(each.name());
        value.ifPresent(
            sent ->
                check.faults(each.schema(), sent).stream()
                    .map(fault -> new Fault(each.name(), fault.rule(), fault.message()))
                    .forEach(faults::add));
      }
    }
    return faults;
  }
}
