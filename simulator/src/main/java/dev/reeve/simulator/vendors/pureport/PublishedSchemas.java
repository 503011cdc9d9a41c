package dev.reeve.simulator.vendors.pureport;

import dev.reeve.simulator.state.Values;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemas in the vendor's form.
 *
 * <p>Where ours has a choice (<i>Connection</i> is one of ...) and a part that all of them share
 * (<i>ConnectionBase</i>), the vendor has one schema: the shared part with a discriminator, from
 * which the kinds derive.
 */
final class PublishedSchemas {
  private static final String PLACE = "#/components/schemas/";

  private final Map<String, Object> ours;

  /** The name of a shared part, to that of its choice. */
  private final Map<String, String> choices = new HashMap<>();

  PublishedSchemas(Map<String, Object> ours) {
    this.ours = ours;
    ours.forEach(
        (name, schema) -> {
          if (Values.object(schema).containsKey("discriminator")) {
            choices.put(shared(schema), name);
          }
        });
  }

  /** All of them. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    ours.forEach(
        (name, schema) -> {
          if (choices.containsValue(name)) {
            all.put(name, derived(Values.object(schema)));
          } else if (!choices.containsKey(name)) {
            all.put(name, plain(schema));
          }
        });
    return all;
  }

  /** The part that the kinds of a choice share: what the first one derives from. */
  private String shared(Object choice) {
    String kind = target(Values.list(Values.object(choice).get("oneOf")).get(0));
    return target(Values.list(Values.object(ours.get(kind)).get("allOf")).get(0));
  }

  private static String target(@Nullable Object reference) {
    return Values.text(Values.object(reference).get("$ref")).substring(PLACE.length());
  }

  private Map<String, Object> derived(Map<String, Object> choice) {
    Map<String, Object> schema = Values.object(plain(ours.get(shared(choice))));
    schema.put("discriminator", plain(choice.get("discriminator")));
    return schema;
  }

  /** A part without our keys, and without what OpenAPI 3.0 does not know. */
  @Nullable Object plain(@Nullable Object part) {
    if (part instanceof List<?> list) {
      return list.stream().map(this::plain).toList();
    }
    if (!(part instanceof Map<?, ?>)) {
      return part;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    Values.object(part).forEach((name, value) -> put(members, name, value));
    return members;
  }

  private void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (name.equals("const")) {
      members.put("enum", List.of(Values.text(value)));
    } else if (name.equals("$ref")) {
      String to = Values.text(value).replaceFirst("^" + PLACE, "");
      members.put(name, PLACE + choices.getOrDefault(to, to));
    } else if (!name.startsWith("x-") && !name.equals("examples")) {
      members.put(name, plain(value));
    }
  }
}
