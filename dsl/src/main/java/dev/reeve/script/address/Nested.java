package dev.reeve.script.address;

import dev.reeve.call.address.Addresses;
import dev.reeve.value.Item;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object within a record is: a record of its own where its schema names a resource. */
public final class Nested {
  /** The type of an object that no schema describes. */
  public static final Schema FREE_FORM = Schema.of(Schema.Type.ANY).orNull();

  private Nested() {}

  /** The kind of an object within {@code outer}, with those members and that type. */
  public static Item.Kind kind(Item outer, Map<String, @Nullable Object> members, Schema schema) {
    Vendor vendor = outer.vendor();
    Schema type = fitting(vendor, members, schema);
    Resource resource = vendor.resources().get(type.marks().resource());
    if (resource == null) {
      return new Item.Kind(vendor, "", schema, outer.path());
    }
    Addresses addresses = new Addresses(vendor);
    Map<String, String> path =
        addresses
            .id(resource.path(), type, members)
            .map(id -> addresses.path(resource, id, outer.path()))
            .orElse(outer.path());
    return new Item.Kind(vendor, resource.path(), schema, path);
  }

  /** Of several types, the first of a resource that has all it must have; else the type itself. */
  private static Schema fitting(
      Vendor vendor, Map<String, @Nullable Object> members, Schema schema) {
    return schema.marks().resource().isEmpty()
        ? schema.variants().stream()
            .flatMap(several -> several.schemas().stream())
            .map(vendor.schemas()::resolve)
            .filter(each -> !each.marks().resource().isEmpty())
            .filter(each -> members.keySet().containsAll(each.required()))
            .findFirst()
            .orElse(schema)
        : schema;
  }
}
