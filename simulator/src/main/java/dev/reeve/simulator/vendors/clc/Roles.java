package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of an answer tell only what the caller may do. */
final class Roles {
  /** Links to a write that carry no verbs. */
  private static final Set<String> WRITES = Set.of("archiveGroupAction");

  private Roles() {}

  static Handler filtered(Handler handler) {
    return call -> shown(call, handler.handle(call));
  }

  private static Reply shown(Call call, Reply reply) {
    return call.caller().readOnly() && reply.isJson() ? reply.value(allowed(reply.value())) : reply;
  }

  private static @Nullable Object allowed(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(allowed(element)));
      return elements;
    }
    if (!(value instanceof Map<?, ?>)) {
      return value;
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Values.object(value)
        .forEach(
            (name, member) ->
                members.put(name, name.equals("links") ? links(member) : allowed(member)));
    return members;
  }

  private static List<Object> links(@Nullable Object value) {
    List<Object> left = new ArrayList<>();
    for (Object each : Values.list(value)) {
      Map<String, Object> link = Values.copy(Values.object(each));
      List<Object> verbs = Values.list(link.get("verbs"));
      boolean reads = verbs.isEmpty() ? !WRITES.contains(link.get("rel")) : verbs.contains("GET");
      if (!verbs.isEmpty()) {
        link.put("verbs", List.of("GET"));
      }
      if (reads) {
        left.add(link);
      }
    }
    return left;
  }
}
