package dev.reeve.simulator.vendors.pureport;

import dev.reeve.json.Yaml;
import dev.reeve.simulator.state.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The document that the service tells at {@code /openapi.json}: ours in the vendor's form.
 *
 * <p>The vendor's Python SDK makes its functions and models of it. So operations have the vendor's
 * names, parameters stand where they are used, and what a success gives is the {@code default}
 * answer.
 */
final class Published {
  private static final String OURS = "/vendors/pureport.openapi.yaml";
  private static final String NAMED = "vendor operation ";
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  private final Map<String, Object> ours;
  private final PublishedSchemas schemas;

  private Published(Map<String, Object> ours) {
    this.ours = ours;
    Object all = Values.object(ours.get("components")).get("schemas");
    this.schemas = new PublishedSchemas(Values.object(all));
  }

  /** The document. */
  static Map<String, Object> document() {
    try (InputStream text = Published.class.getResourceAsStream(OURS)) {
      if (text == null) {
        throw new IllegalStateException("this build has no " + OURS);
      }
      return new Published(Values.object(Yaml.parse(text))).whole();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> whole() {
    Map<String, Object> paths = new LinkedHashMap<>();
    Values.object(ours.get("paths"))
        .forEach((path, item) -> put(paths, path, operations(Values.object(item))));
    return Values.of(
        "openapi",
        "3.0.1",
        "info",
        Values.of("title", "Pureport Control Plane", "version", "1.0.0"),
        "servers",
        List.of(Values.of("url", "https://api.prd.pureport.com")),
        "paths",
        paths,
        "components",
        Values.of("schemas", schemas.all()));
  }

  private static void put(Map<String, Object> into, String name, Map<String, Object> value) {
    if (!value.isEmpty()) {
      into.put(name, value);
    }
  }

  private Map<String, Object> operations(Map<String, Object> item) {
    Map<String, Object> operations = new LinkedHashMap<>();
    for (String method : METHODS) {
      put(operations, method, operation(item, Values.object(item.get(method))));
    }
    return operations;
  }

  /** Nothing for an operation that the vendor's document does not have, or had withdrawn. */
  private Map<String, Object> operation(Map<String, Object> item, Map<String, Object> operation) {
    String source = Values.text(operation.get("x-source"));
    if (!source.startsWith(NAMED) || Boolean.TRUE.equals(operation.get("deprecated"))) {
      return Map.of();
    }
    List<Object> parameters = new ArrayList<>();
    Stream.of(item, operation)
        .flatMap(each -> Values.list(each.get("parameters")).stream())
        .forEach(each -> parameters.add(schemas.plain(meant(each))));
    Map<String, Object> told =
        Values.of(
            "operationId",
            source.substring(NAMED.length()).split("\\W", 2)[0],
            "summary",
            Values.text(operation.get("summary")),
            "tags",
            Values.list(operation.get("tags")),
            "parameters",
            parameters);
    put(told, "requestBody", Values.object(schemas.plain(meant(operation.get("requestBody")))));
    told.put("responses", Values.of("default", success(operation)));
    return told;
  }

  private Map<String, Object> success(Map<String, Object> operation) {
    Map<String, Object> answers = Values.object(operation.get("responses"));
    Map<String, Object> good =
        answers.keySet().stream()
            .filter(status -> status.startsWith("2"))
            .sorted()
            .findFirst()
            .map(status -> Values.object(schemas.plain(meant(answers.get(status)))))
            .orElseThrow(() -> new IllegalStateException("no success in " + operation));
    good.remove("headers");
    return good;
  }

  /** What a reference to a part that is no schema leads to; anything else is itself. */
  private @Nullable Object meant(@Nullable Object part) {
    String reference = Values.text(Values.object(part).get("$ref"));
    if (reference.isEmpty()) {
      return part;
    }
    Object found = ours;
    for (String step : reference.substring("#/".length()).split("/")) {
      found = Values.object(found).get(step);
    }
    return meant(found);
  }
}
