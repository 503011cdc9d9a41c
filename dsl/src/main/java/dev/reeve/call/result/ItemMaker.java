package dev.reeve.call.result;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.argument.Bound;
import dev.reeve.call.form.Shape;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Live;
import dev.reeve.value.Response;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes items of the records that one operation gives. */
public final class ItemMaker {
  private final Vendor vendor;
  private final Operation operation;
  private final Schema schema;
  private final String resource;
  private final Map<String, String> known;
  private final Context context;
  private final Live live;

  /** A maker of what a call gives. */
  public ItemMaker(Bound bound, Live live) {
    this(bound, bound.operation().gives().at(), live);
  }

  /** A maker of the records at a pointer into what a call gives. */
  public ItemMaker(Bound bound, String at, Live live) {
    this.vendor = bound.vendor();
    this.operation = bound.operation();
    this.schema = Shapes.record(vendor.schemas(), operation, at);
    this.resource =
        at.equals(operation.gives().at()) && !operation.gives().resource().isEmpty()
            ? operation.gives().resource()
            : schema.marks().resource();
    this.known = bound.path();
    this.context = bound.context();
    this.live = live;
  }

  /** What the items of a resource are, by its schema. */
  public static Item.Kind kind(Vendor vendor, Resource resource) {
    Schema schema =
        vendor
            .schemas()
            .named(resource.schema())
            .map(vendor.schemas()::resolve)
            .orElse(Shapes.FREE);
    return new Item.Kind(vendor, resource.path(), schema, Map.of());
  }

  /** An item of a resource, of a record that the answer of another item held. */
  public static Item item(Resource resource, Map<?, ?> record, Item outer) {
    Item.Kind kind = kind(outer.vendor(), resource);
    Addresses addresses = new Addresses(outer.vendor());
    Map<String, String> path =
        addresses
            .id(resource.path(), kind.schema(), record)
            .map(id -> addresses.path(resource, id, outer.path()))
            .orElse(outer.path());
    return new Item(
        new Item.Kind(outer.vendor(), resource.path(), kind.schema(), path),
        fields(record),
        outer.response(),
        outer.context(),
        outer.live());
  }

  /** What the items are, before any is there. */
  public Item.Kind kind() {
    return new Item.Kind(vendor, resource, schema, known);
  }

  /** An item of a record; one that is no object has the single field {@code value}. */
  public Item item(@Nullable Object record, Response response) {
    Map<String, @Nullable Object> fields = fields(record);
    Schema own = Shape.chosen(vendor.schemas(), schema, fields);
    return new Item(
        new Item.Kind(vendor, resource, own, path(own, fields)),
        fields,
        response,
        context,
        live,
        Optional.of(operation));
  }

  /** The identifier of a record; empty when it has none. */
  public Optional<String> id(@Nullable Object record) {
    return record instanceof Map<?, ?> fields
        ? new Addresses(vendor).id(resource, schema, fields)
        : Optional.empty();
  }

  private Map<String, String> path(Schema own, Map<String, @Nullable Object> fields) {
    Addresses addresses = new Addresses(vendor);
    Resource home = vendor.resources().get(resource);
    Optional<String> id = addresses.id(resource, own, fields);
    return home == null || id.isEmpty() ? known : addresses.path(home, id.get(), known);
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object record) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (record instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    } else {
      fields.put(record instanceof List<?> ? "values" : "value", record);
    }
    return fields;
  }
}
