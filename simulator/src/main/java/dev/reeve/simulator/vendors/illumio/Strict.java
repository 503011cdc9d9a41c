package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.derive.Samples;
import dev.reeve.simulator.derive.SchemaCheck;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Body;
import java.util.List;
import java.util.Optional;

/** The members of a body: the vendor's schemas are closed, at any depth. */
final class Strict {

  private Strict() {}

  /**
   * Refuses what the document does not allow, unknown and read-only members too.
   *
   * @throws ProblemException with everything that is wrong
   */
  static void check(Call call) {
    Optional<Body> body = call.operation().body().filter(each -> each.mediaType().contains("json"));
    Object sent = body.isEmpty() ? null : call.body();
    if (body.isEmpty() || (sent == null && !body.get().required())) {
      return;
    }
    Samples samples = new Samples(call.vendor().schemas(), call.state().born());
    List<Problem.Fault> faults =
        new SchemaCheck(samples, false, true)
            .strict().faults(body.get().schema(), sent == null ? Values.of() : sent).stream()
                .filter(each -> !isNamedByHref(each))
                .toList();
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  // Bulk calls say by href which object they mean; the document leaves that out in one place.
  private static boolean isNamedByHref(Problem.Fault fault) {
    return fault.rule().equals("unknown") && fault.field().matches("/\\d+/href");
  }
}
