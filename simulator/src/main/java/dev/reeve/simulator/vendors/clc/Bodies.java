package dev.reeve.simulator.vendors.clc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bodies as the service reads them: names of members in any case, a form in place of an object,
 * texts where numbers are meant. The vendor's pages and recordings spell some names in two ways,
 * one of them wrongly, one library sends forms, and clients often send numbers as texts.
 */
final class Bodies {
  /** As one of the vendor's examples of a VPN has it. */
  private static final Map<String, String> MISSPELT =
      Map.of("diffieHelmanGroup", "diffieHellmanGroup");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false");

  private final Supplier<Vendor> vendor;

  Bodies(Supplier<Vendor> vendor) {
    this.vendor = vendor;
  }

  /** The request with its body in the document's form; as it came where there is nothing to do. */
  Incoming read(Operation operation, Incoming incoming) {
    Optional<Schema> schema = operation.body().map(Body::schema);
    if (schema.isEmpty() || incoming.bytes().length == 0) {
      return incoming;
    }
    boolean form = incoming.header("content-type").orElse("").contains("form");
    Schema known = vendor.get().schemas().resolve(schema.get());
    try {
      Object sent =
          form && !json(incoming)
              ? form(Query.parse(new String(incoming.bytes(), UTF_8).strip()), known)
              : Json.parse(incoming.bytes());
      return incoming.body(Json.bytes(spelled(known, sent)));
    } catch (JsonException toldWhereItIsRead) {
      return incoming;
    }
  }

  /** A client that names no media type sends JSON as what its tool thinks is a form. */
  private static boolean json(Incoming incoming) {
    String text = new String(incoming.bytes(), UTF_8).strip();
    return text.startsWith("{") || text.startsWith("[");
  }

  // A form names a list's member once for each element: with one of them it is still a list.
  private Map<String, Object> form(Query form, Schema known) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name : form.names()) {
      Schema member = known.properties().get(name(known, name));
      boolean list =
          member != null && vendor.get().schemas().resolve(member).type() == Schema.Type.ARRAY;
      List<String> values = form.all(name);
      members.put(name, list || values.size() > 1 ? values : values.get(0));
    }
    return members;
  }

  private @Nullable Object spelled(Schema given, @Nullable Object value) {
    Schema schema = vendor.get().schemas().resolve(given);
    if (value instanceof List<?> list && schema.items().isPresent()) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(spelled(schema.items().get(), element)));
      return elements;
    }
    if (!(value instanceof Map<?, ?>) || schema.properties().isEmpty()) {
      return typed(schema, value);
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Values.object(value)
        .forEach(
            (name, member) -> {
              String meant = name(schema, name);
              Schema of = schema.properties().get(meant);
              members.putIfAbsent(meant, of == null ? member : spelled(of, member));
            });
    return members;
  }

  private static @Nullable Object typed(Schema schema, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    return switch (schema.type()) {
      case INTEGER, NUMBER -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : value;
      case BOOLEAN ->
          TRUTH.matcher(text).matches() ? (Object) text.equalsIgnoreCase("true") : value;
      default -> value;
    };
  }

  private static String name(Schema schema, String sent) {
    return schema.properties().containsKey(sent)
        ? sent
        : schema.properties().keySet().stream()
            .filter(known -> known.equalsIgnoreCase(MISSPELT.getOrDefault(sent, sent)))
            .findFirst()
            .orElse(sent);
  }
}
