package dev.reeve.script.address;

import dev.reeve.value.Item;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.SchemaLimits;
import dev.reeve.vendor.SchemaMarks;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an object within a record is: a record of its own where its schema names a resource. */
public final class Nested {
  /** The type of an object that no schema describes. */
  public static final Schema FREE_FORM =
      new Schema(
          "",
          "",
          Schema.Type.ANY,
          true,
          "",
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          true,
          Optional.empty(),
          SchemaLimits.NONE,
          SchemaMarks.NONE);

  private Nested() {}

  /** The kind of an object within {@code outer}, with those members and that type. */
  public static Item.Kind kind(Item outer, Map<String, @Nullable Object> members, Schema schema) {
    Vendor vendor = outer.vendor();
    Resource resource = vendor.resources().get(schema.marks().resource());
    if (resource == null) {
      return new Item.Kind(vendor, "", schema, outer.path());
    }
    Map<String, String> path = new LinkedHashMap<>(outer.path());
    String parameter = Addresses.identifier(vendor, resource, List.of()).orElse("");
    Object id = members.get(identifying(schema));
    if (!parameter.isEmpty() && id != null) {
      path.put(parameter, id.toString());
    }
    return new Item.Kind(vendor, resource.path(), schema, path);
  }

  private static String identifying(Schema schema) {
    return schema.properties().entrySet().stream()
        .filter(entry -> entry.getValue().marks().identifier())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("id");
  }
}
