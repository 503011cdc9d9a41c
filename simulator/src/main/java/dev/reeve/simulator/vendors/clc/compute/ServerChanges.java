package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A list of {@code {op: set, member, value}}: some at once (204), some by a job (202). */
final class ServerChanges {
  private static final Set<String> BY_JOB = Set.of("cpu", "memory", "password", "disks");

  private ServerChanges() {}

  static Reply update(Call call) {
    Map<String, Object> server = Servers.server(call);
    call.check();
    List<Object> operations = Values.list(call.body());
    boolean job = false;
    for (Object each : operations) {
      Map<String, Object> operation = Values.object(each);
      String member = Values.text(operation.get("member"));
      set(call, server, member, operation.get("value"));
      job |= BY_JOB.contains(member);
    }
    Servers.store(call, server);
    return job
        ? Reply.json(202, Jobs.link(call, Jobs.start(call, Servers.place(server))))
        : Reply.empty(204);
  }

  private static void set(
      Call call,
      Map<String, Object> server,
      String member,
      @org.jspecify.annotations.Nullable Object value) {
    Map<String, Object> details = Values.copy(Values.object(server.get("details")));
    switch (member) {
      case "cpu" -> details.put("cpu", within(member, value, 16));
      case "memory" -> details.put("memoryMB", within(member, value, 128) * 1024);
      case "description" -> server.put("description", Values.text(value));
      case "groupId" -> server.put("groupId", Groups.existing(call, member, Values.text(value)));
      case "password" -> password(server, Values.object(value));
      case "customFields" -> details.put("customFields", fields(call, value));
      case "disks" -> disks(details, Values.list(value));
      default -> throw Owners.bad("member", "The member cannot be set.");
    }
    server.put("details", details);
  }

  private static long within(
      String member, @org.jspecify.annotations.Nullable Object value, long most) {
    long number = Values.number(value, 0);
    if (number < 1 || number > most) {
      throw Owners.bad(member, "The value must be between 1 and " + most + ".");
    }
    return number;
  }

  private static void password(Map<String, Object> server, Map<String, Object> value) {
    if (!Values.text(value.get("current")).equals(server.get("$password"))) {
      throw Owners.bad("password", "The current password is not right.");
    }
    server.put("$password", Values.text(value.get("password")));
  }

  /** The whole list is replaced; a required field that is left out is an error. */
  static List<Object> fields(Call call, @org.jspecify.annotations.Nullable Object value) {
    List<Object> fields = Values.list(value);
    List<Object> shown = new ArrayList<>();
    for (Object each : fields) {
      Map<String, Object> field = Values.copy(Values.object(each));
      call.records("customFields")
          .find(Values.text(field.get("id")))
          .ifPresent(known -> field.put("name", known.get("name")));
      field.put("displayValue", field.get("value"));
      shown.add(field);
    }
    boolean missing =
        call.records("customFields")
            .all()
            .filter(known -> Boolean.TRUE.equals(known.get("isRequired")))
            .anyMatch(
                known ->
                    fields.stream()
                        .noneMatch(
                            each ->
                                Objects.equals(known.get("id"), Values.object(each).get("id"))));
    if (missing) {
      throw Owners.bad("customFields", "A required custom field is missing.");
    }
    return shown;
  }

  /** A disk that is left out is deleted; one without an id is new. */
  private static void disks(Map<String, Object> details, List<Object> wanted) {
    List<Object> kept = new ArrayList<>();
    for (Object each : wanted) {
      Map<String, Object> asked = Values.object(each);
      String id = Values.text(asked.get("diskId"));
      long size = within("disks", asked.get("sizeGB"), 1024);
      String path = Values.text(asked.get("path"));
      if (id.isEmpty()) {
        kept.add(NewServers.disk(free(details, kept), size, path));
      } else {
        Map<String, Object> disk = Values.copy(existing(details, id));
        if (size < Values.number(disk.get("sizeGB"), 0)) {
          throw Owners.bad("disks", "Disk " + id + " can only grow.");
        }
        disk.put("sizeGB", size);
        kept.add(disk);
      }
    }
    details.put("disks", kept);
    NewServers.sum(details);
  }

  private static Map<String, Object> existing(Map<String, Object> details, String id) {
    return Values.list(details.get("disks")).stream()
        .map(Values::object)
        .filter(disk -> id.equals(disk.get("id")))
        .findFirst()
        .orElseThrow(() -> Owners.bad("disks", "There is no disk " + id + "."));
  }

  private static int free(Map<String, Object> details, List<Object> kept) {
    int unit = 0;
    List<Object> all = new ArrayList<>(Values.list(details.get("disks")));
    all.addAll(kept);
    for (Object disk : all) {
      String id = Values.text(Values.object(disk).get("id"));
      unit = (int) Math.max(unit, Values.number(id.substring(id.indexOf(':') + 1), 0) + 1);
    }
    return unit;
  }
}
