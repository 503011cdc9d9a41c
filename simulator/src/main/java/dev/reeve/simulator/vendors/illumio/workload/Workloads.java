package dev.reeve.simulator.vendors.illumio.workload;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Workloads: made one by one or in bulk, deleted only when unmanaged. */
public final class Workloads {
  private static final int BULK = 1000;

  private Workloads() {}

  /** {@code POST /workloads}. */
  public static Reply create(Call call) {
    Map<String, Object> workload = make(call, Objects.href(call), call.object());
    return Reply.json(201, Objects.shown(workload));
  }

  private static Map<String, Object> make(Call call, String collection, Map<String, Object> body) {
    Objects objects = Objects.of(call);
    References.check(objects, body);
    Map<String, Object> workload = Writes.begin(call, collection, Agents.apart(body));
    workload.put("labels", References.labels(objects, workload.get("labels")));
    Agents.follow(workload);
    objects.put(workload);
    return workload;
  }

  /** {@code PUT /workloads/x}. */
  public static Reply update(Call call) {
    change(call, Objects.href(call), call.object());
    return Reply.empty(204);
  }

  static void change(Call call, String href, Map<String, Object> body) {
    Objects objects = Objects.of(call);
    Writes.update(call, href, Agents.apart(body));
    Map<String, Object> workload = objects.get(href);
    Agents.follow(workload);
    objects.put(workload);
  }

  /** {@code DELETE /workloads/x}: a managed one must be unpaired instead. */
  public static Reply delete(Call call) {
    remove(call, Objects.href(call));
    return Reply.empty(204);
  }

  private static void remove(Call call, String href) {
    boolean managed =
        Objects.of(call)
            .find(href)
            .filter(each -> !Objects.isDeleted(each))
            .filter(each -> Boolean.TRUE.equals(each.get("managed")))
            .isPresent();
    if (managed) {
      throw Writes.conflict(
          "method_not_allowed_error", "A managed workload must be unpaired before it is deleted.");
    }
    Writes.delete(call, href);
  }

  /** {@code PUT /workloads/bulk_create}. */
  public static Reply bulkCreate(Call call) {
    String collection = Objects.parent(Objects.href(call));
    return bulk(
        call,
        body -> {
          Map<String, Object> workload = make(call, collection, body);
          return Values.of("href", workload.get("href"), "status", "created");
        });
  }

  /** {@code PUT /workloads/bulk_update}. */
  public static Reply bulkUpdate(Call call) {
    return bulk(
        call,
        body -> {
          String href = href(body);
          Map<String, Object> changes = new LinkedHashMap<>(body);
          changes.remove("href");
          change(call, href, changes);
          return Values.of("href", href, "status", "updated");
        });
  }

  /** {@code PUT /workloads/bulk_delete}: only what failed is told. */
  public static Reply bulkDelete(Call call) {
    List<Object> failed = new ArrayList<>();
    for (Object body : bodies(call)) {
      String href = href(Values.object(body));
      try {
        remove(call, href);
      } catch (ProblemException refused) {
        Map<String, Object> error =
            Values.of("token", Writes.token(refused), "message", refused.problem().message());
        failed.add(Values.of("href", href, "errors", List.of(error)));
      }
    }
    return Reply.json(200, failed);
  }

  private static String href(Map<String, Object> body) {
    return Objects.href(Values.text(body.get("href")));
  }

  private static Reply bulk(Call call, Function<Map<String, Object>, Map<String, Object>> work) {
    List<Object> results = new ArrayList<>();
    for (Object body : bodies(call)) {
      results.add(one(Values.object(body), work));
    }
    return Reply.json(200, results);
  }

  private static List<Object> bodies(Call call) {
    List<Object> bodies = Values.list(call.body());
    atMost(bodies.size());
    return bodies;
  }

  static void atMost(int workloads) {
    if (workloads > BULK) {
      throw Writes.conflict(
          "input_validation_error", "At most " + BULK + " workloads are taken at once.");
    }
  }

  private static Map<String, Object> one(
      Map<String, Object> body, Function<Map<String, Object>, Map<String, Object>> work) {
    try {
      return work.apply(body);
    } catch (ProblemException refused) {
      boolean invalid = refused.problem().kind() == Problem.Kind.INVALID;
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("href", body.get("href"));
      result.put("status", invalid ? "validation_failure" : "error");
      result.put("token", Writes.token(refused));
      result.put("message", refused.problem().message());
      return result;
    }
  }

  /** {@code GET} of a workload's interfaces, or of one. */
  public static Reply interfaces(Call call) {
    String href = Objects.href(call);
    boolean one = call.path().containsKey("interface_name");
    String owner = Objects.parent(one ? Objects.parent(href) : href);
    List<Object> all = Values.list(Objects.of(call).get(owner).get("interfaces"));
    if (!one) {
      return Reply.json(200, all);
    }
    return all.stream()
        .filter(each -> call.path("interface_name").equals(Values.object(each).get("name")))
        .findFirst()
        .map(each -> Reply.json(200, each))
        .orElseThrow(() -> Objects.missing(href));
  }

  /** {@code POST} of a workload's interface. */
  public static Reply addInterface(Call call) {
    Objects objects = Objects.of(call);
    Map<String, Object> workload = objects.get(Objects.parent(Objects.href(call)));
    Map<String, Object> added = new LinkedHashMap<>(call.object());
    added.put("href", Objects.href(call) + "/" + added.get("name"));
    List<Object> all = new ArrayList<>(Values.list(workload.get("interfaces")));
    String name = Values.text(added.get("name"));
    if (all.stream().anyMatch(each -> name.equals(Values.object(each).get("name")))) {
      throw Writes.conflict("name_must_be_unique", "An interface like this already exists.");
    }
    all.add(added);
    workload.put("interfaces", all);
    objects.put(workload);
    return Reply.json(201, added);
  }

  /** {@code DELETE} of a workload's interface. */
  public static Reply removeInterface(Call call) {
    Objects objects = Objects.of(call);
    String href = Objects.href(call);
    Map<String, Object> workload = objects.get(Objects.parent(Objects.parent(href)));
    List<Object> all = new ArrayList<>(Values.list(workload.get("interfaces")));
    boolean gone =
        all.removeIf(each -> call.path("interface_name").equals(Values.object(each).get("name")));
    if (!gone) {
      throw Objects.missing(href);
    }
    workload.put("interfaces", all);
    objects.put(workload);
    return Reply.empty(204);
  }
}
