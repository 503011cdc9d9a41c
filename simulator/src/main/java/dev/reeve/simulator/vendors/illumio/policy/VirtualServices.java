package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Virtual services in bulk, and the workloads bound to them: some may fail while others go on. */
public final class VirtualServices {

  private VirtualServices() {}

  /** {@code PUT virtual_services/bulk_create}. */
  public static Reply bulkCreate(Call call) {
    String collection = Objects.parent(Objects.href(call));
    return Reply.json(
        200,
        each(
            call,
            body -> {
              Map<String, Object> made = Drafts.make(call, collection, body);
              return Values.of("href", made.get("href"), "status", "created");
            }));
  }

  /** {@code PUT virtual_services/bulk_update}. */
  public static Reply bulkUpdate(Call call) {
    return Reply.json(
        200,
        each(
            call,
            body -> {
              String href = Objects.href(Values.text(body.get("href")));
              Drafts.change(call, href, body);
              return Values.of("href", href, "status", "updated");
            }));
  }

  /** {@code POST service_bindings}: takes and gives a list. */
  public static Reply bind(Call call) {
    Objects objects = Objects.of(call);
    String collection = Objects.href(call);
    List<Object> results =
        each(
            call,
            body -> {
              References.check(objects, body);
              Map<String, Object> binding = Writes.begin(call, collection, body);
              objects.put(binding);
              return Values.of("href", binding.get("href"), "status", "created");
            });
    return Reply.json(201, results);
  }

  private static List<Object> each(
      Call call, Function<Map<String, Object>, Map<String, Object>> work) {
    List<Object> results = new ArrayList<>();
    for (Object body : Values.list(call.body())) {
      try {
        results.add(work.apply(Values.object(body)));
      } catch (ProblemException refused) {
        results.add(
            Values.of(
                "status", "failed",
                "token", Writes.token(refused),
                "message", refused.problem().message()));
      }
    }
    return results;
  }
}
