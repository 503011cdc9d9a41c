package dev.reeve.script.address;

import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;

/** The short help that an operation prints when it is read but not called. */
public final class OperationText {
  private OperationText() {}

  /** Signature, summary, and where more is said. */
  public static String of(String topic, Vendor vendor, Operation operation) {
    return topic
        + "("
        + String.join(", ", arguments(vendor, operation))
        + ")\n  "
        + operation.text().summary()
        + "\n  More: help "
        + vendor.name()
        + "."
        + operation.id();
  }

  private static List<String> arguments(Vendor vendor, Operation operation) {
    List<String> words = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.engine()) {
        words.add(word(parameter.name(), parameter.required()));
      }
    }
    operation.body().ifPresent(body -> words.addAll(members(vendor, body)));
    return words;
  }

  private static List<String> members(Vendor vendor, Body body) {
    var schema = vendor.schemas().resolve(body.schema());
    return schema.properties().entrySet().stream()
        .filter(entry -> !entry.getValue().marks().readOnly())
        .map(entry -> word(entry.getKey(), schema.required().contains(entry.getKey())))
        .toList();
  }

  private static String word(String name, boolean required) {
    String quoted = name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : "'" + name + "'";
    return required ? quoted + ":" : "[" + quoted + ":]";
  }
}
