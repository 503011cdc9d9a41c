package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Optional;

/** Which fields a filter or a sort of one list may name, from the document. */
final class ItemFields {
  private final Vendor vendor;
  private final Operation operation;

  ItemFields(Call call) {
    this.vendor = call.vendor();
    this.operation = call.operation();
  }

  /** Whether a record has the field. */
  boolean there(List<String> path) {
    return item().filter(item -> has(item, path)).isPresent();
  }

  /** Whether a filter may name it: a few lists say which of their fields. */
  boolean filtered(List<String> path) {
    List<String> allowed = operation.marks().fields();
    return (allowed.isEmpty() || allowed.contains(String.join(".", path))) && there(path);
  }

  private Optional<Schema> item() {
    return Optional.ofNullable(operation.answers().get("200"))
        .flatMap(answer -> answer.schema())
        .map(vendor.schemas()::resolve)
        .map(body -> body.properties().get("items"))
        .flatMap(Schema::items);
  }

  private boolean has(Schema schema, List<String> path) {
    Schema known = vendor.schemas().resolve(schema);
    if (known.type() == Schema.Type.ARRAY && known.items().isPresent()) {
      return has(known.items().get(), path);
    }
    if (path.isEmpty() || known.open()) {
      return true;
    }
    Schema next = known.properties().get(path.get(0));
    if (next != null) {
      return has(next, path.subList(1, path.size()));
    }
    return known.variants().stream()
        .flatMap(variants -> variants.schemas().stream())
        .anyMatch(variant -> has(variant, path));
  }
}
