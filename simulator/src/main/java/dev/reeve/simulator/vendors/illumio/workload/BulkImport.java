package dev.reeve.simulator.vendors.illumio.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.LabelRules;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels of workloads from a CSV: a line for each workload, a column for each label type. */
public final class BulkImport {
  private final Call call;
  private final Objects objects;
  private final String org;
  private final Map<Integer, String> types = new LinkedHashMap<>();
  private final Map<String, List<String>> hosts = new LinkedHashMap<>();
  private final Set<String> made = new HashSet<>();
  private final List<Object> errors = new ArrayList<>();
  private int updated;
  private int unchanged;

  private BulkImport(Call call) {
    this.call = call;
    this.objects = Objects.of(call);
    this.org = Objects.parent(Objects.parent(Objects.href(call)));
  }

  /** {@code PUT /workloads/bulk_import}; with {@code dry_run} nothing is changed. */
  public static Reply run(Call call) {
    return new BulkImport(call).reply();
  }

  private Reply reply() {
    List<List<String>> lines = Csv.lines(new String(call.incoming().bytes(), UTF_8));
    List<String> head = lines.isEmpty() ? List.of() : lines.get(0);
    int href = head.indexOf("href");
    int hostname = head.indexOf("hostname");
    if (href < 0 && hostname < 0) {
      throw Writes.conflict(
          "input_validation_error", "The first line must name a column href or hostname.");
    }
    Workloads.atMost(lines.size() - 1);
    readTypes(head);
    for (List<String> line : lines.subList(1, lines.size())) {
      take(cell(line, href), cell(line, hostname), line);
    }
    return Reply.json(
        200,
        Values.of(
            "updated", updated,
            "unchanged", unchanged,
            "labels_created", made.size(),
            "errors", errors));
  }

  private static String cell(List<String> line, int column) {
    return column < 0 || column >= line.size() ? "" : line.get(column);
  }

  // The console writes "label: role" where others write "role".
  private void readTypes(List<String> head) {
    Set<String> known = new HashSet<>();
    objects.all(org + "/label_dimensions").forEach(each -> known.add(Values.text(each.get("key"))));
    for (int i = 0; i < head.size(); i++) {
      String key = head.get(i).replaceFirst("^label: *", "");
      if (known.contains(key)) {
        types.put(i, key);
      }
    }
  }

  private void take(String href, String hostname, List<String> line) {
    try {
      String workload = href.isEmpty() ? named(hostname) : Objects.href(href);
      List<Object> held = References.labels(objects, objects.get(workload).get("labels"));
      List<Object> labels = labels(held, line);
      if (labels.equals(held)) {
        unchanged++;
        return;
      }
      if (!isSet("dry_run")) {
        Workloads.change(call, workload, Values.of("labels", labels));
      }
      updated++;
    } catch (ProblemException refused) {
      errors.add(
          Values.of(
              "href",
              href.isEmpty() ? null : href,
              "hostname",
              hostname.isEmpty() ? null : hostname,
              "token",
              Writes.token(refused),
              "message",
              refused.problem().message()));
    }
  }

  private String named(String hostname) {
    if (hosts.isEmpty()) {
      objects
          .all(org + "/workloads")
          .forEach(
              each ->
                  hosts
                      .computeIfAbsent(Values.text(each.get("hostname")), h -> new ArrayList<>())
                      .add(Values.text(each.get("href"))));
    }
    List<String> found = hosts.getOrDefault(hostname, List.of());
    if (found.size() > 1) {
      throw Writes.conflict(
          "input_validation_error", "Several workloads have the hostname " + hostname + ".");
    }
    return found.stream()
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("No workload has this hostname.")));
  }

  /** The labels as the line wants them: an empty cell leaves a label, the delete token ends it. */
  private List<Object> labels(List<Object> held, List<String> line) {
    List<Object> labels = new ArrayList<>(held);
    List<Map<String, Object>> fresh = new ArrayList<>();
    types.forEach(
        (column, key) -> {
          String value = cell(line, column);
          if (value.isEmpty() || has(labels, key, value)) {
            return;
          }
          labels.removeIf(each -> key.equals(Values.object(each).get("key")));
          if (!value.equals(call.query("delete_token").orElse(""))) {
            labels.add(label(key, value, fresh));
          }
        });
    fresh.forEach(each -> made.add(each.get("key") + " " + each.get("value")));
    if (!isSet("dry_run")) {
      fresh.forEach(objects::put);
    }
    return labels;
  }

  private static boolean has(List<Object> labels, String key, String value) {
    return labels.stream()
        .map(Values::object)
        .anyMatch(each -> key.equals(each.get("key")) && value.equals(each.get("value")));
  }

  private Map<String, Object> label(String key, String value, List<Map<String, Object>> fresh) {
    String collection = org + "/labels";
    Map<String, Object> wanted = Values.of("key", key, "value", value);
    Optional<Map<String, Object>> there =
        objects
            .all(collection)
            .filter(each -> key.equals(each.get("key")) && value.equals(each.get("value")))
            .findFirst();
    if (there.isEmpty() && !isSet("create_labels")) {
      throw Writes.conflict(
          "input_validation_error", "There is no label " + value + " of type " + key + ".");
    }
    Map<String, Object> label =
        there.orElseGet(
            () -> {
              LabelRules.check(objects, collection, wanted);
              Map<String, Object> begun = Writes.begin(call, collection, wanted);
              fresh.add(begun);
              return begun;
            });
    wanted.put("href", label.get("href"));
    return wanted;
  }

  private boolean isSet(String parameter) {
    return call.query(parameter).filter("true"::equalsIgnoreCase).isPresent();
  }
}
