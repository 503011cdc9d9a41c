package dev.reeve.shell.cli.completion;

import dev.reeve.engine.Engine;
import dev.reeve.help.Argument;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operations, their arguments and the values of these, from the vendors' documents. */
final class Operations {
  private final Engine engine;

  Operations(Engine engine) {
    this.engine = engine;
  }

  /** The next step of a dotted name only: a whole vendor at once would be hundreds of lines. */
  Map<String, String> steps(String last) {
    Map<String, String> steps = new TreeMap<>();
    int dot = last.indexOf('.');
    if (dot < 0) {
      engine.vendors().forEach(name -> steps.put(name + ".", ""));
      return steps;
    }
    String name = last.substring(0, dot);
    if (engine.vendors().contains(name)) {
      words(engine.vendor(name))
          .forEach((word, operation) -> step(name + "." + word, operation, last, steps));
    }
    return steps;
  }

  private static void step(
      String full, Operation operation, String last, Map<String, String> steps) {
    if (full.startsWith(last)) {
      int end = full.indexOf('.', last.length());
      steps.put(
          end < 0 ? full : full.substring(0, end + 1), end < 0 ? operation.text().summary() : "");
    }
  }

  /** Each operation by every name that it is called by. */
  private static Map<String, Operation> words(Vendor vendor) {
    Map<String, Operation> words = new TreeMap<>(vendor.operations());
    vendor
        .resources()
        .values()
        .forEach(
            resource ->
                resource
                    .operations()
                    .forEach(
                        (word, id) ->
                            Optional.ofNullable(vendor.operations().get(id))
                                .ifPresent(
                                    each ->
                                        words.putIfAbsent(resource.path() + "." + word, each))));
    return words;
  }

  /** Arguments not given yet, or the values of the one whose name is typed. */
  Map<String, String> arguments(String name, List<String> given, String last) {
    Map<String, String> words = new TreeMap<>();
    for (Argument each : arguments(name)) {
      String start = each.name() + "=";
      if (last.startsWith(start)) {
        values(name, each).forEach(value -> words.put(start + value, ""));
      } else if (given.stream().noneMatch(word -> word.startsWith(start))) {
        words.put(start, each.description().lines().findFirst().orElse(""));
      }
    }
    return words;
  }

  private List<String> values(String name, Argument argument) {
    Schema schema = vendor(name).orElseThrow().schemas().resolve(argument.schema());
    return schema.type() == Schema.Type.BOOLEAN
        ? List.of("false", "true")
        : schema.limits().values().stream().map(String::valueOf).toList();
  }

  private List<Argument> arguments(String name) {
    return vendor(name)
        .flatMap(
            vendor ->
                Optional.ofNullable(words(vendor).get(name.substring(name.indexOf('.') + 1)))
                    .map(operation -> Argument.of(vendor, operation)))
        .orElse(List.of());
  }

  private Optional<Vendor> vendor(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && engine.vendors().contains(name.substring(0, dot))
        ? Optional.of(engine.vendor(name.substring(0, dot)))
        : Optional.empty();
  }
}
