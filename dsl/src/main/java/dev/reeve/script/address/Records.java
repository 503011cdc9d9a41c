package dev.reeve.script.address;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.value.Context;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names records of a resource, and tells what lies below a record. */
public final class Records {
  private Records() {}

  /** The operation of that id. */
  public static Operation operation(Vendor vendor, String id) {
    return Objects.requireNonNull(vendor.operations().get(id), id);
  }

  /** A record by its identifier or link, below a parent if there is one. */
  public static Handle handle(
      Vendor vendor, Resource resource, @Nullable Target parent, String id, Context here) {
    Map<String, String> known = parent == null ? Map.of() : parent.path();
    Map<String, String> path = new Addresses(vendor).path(resource, id, known);
    Context context = parent == null ? here : parent.context();
    return new Handle(vendor, resource.path(), id, path, context);
  }

  /** An item named as a record of that resource. */
  public static Handle of(Vendor vendor, Resource resource, Item item) {
    Addresses addresses = new Addresses(vendor);
    String id = addresses.id(item).orElse("");
    return new Handle(
        vendor, resource.path(), id, addresses.path(resource, id, item.path()), item.context());
  }

  /** What a record is called where one text must do, e.g. in a lane or a scope. */
  public static Optional<String> id(Target target) {
    return new Addresses(target.vendor()).id(target);
  }

  /** The resource that {@code name} means below {@code path}. */
  public static Optional<Resource> child(Vendor vendor, String path, String name) {
    return Optional.ofNullable(vendor.resources().get(path.isEmpty() ? name : path + "." + name));
  }

  /** The names of resources right below {@code path}; of the vendor itself when that is empty. */
  public static List<String> children(Vendor vendor, String path) {
    if (!path.isEmpty()) {
      Resource resource = vendor.resources().get(path);
      return resource == null ? List.of() : resource.children();
    }
    List<String> top = new ArrayList<>();
    for (String each : vendor.resources().keySet()) {
      String first = each.contains(".") ? each.substring(0, each.indexOf('.')) : each;
      if (!top.contains(first)) {
        top.add(first);
      }
    }
    return top;
  }

  /**
   * An operation of that name whose path continues the record's own, though it belongs to another
   * resource.
   */
  public static Optional<Operation> continuing(Vendor vendor, Target target, String name) {
    return below(vendor, target).filter(operation -> operation.name().equals(name)).findFirst();
  }

  /**
   * A resource of that name elsewhere, some of whose operations continue the record's own path:
   * {@code account.networks}.
   */
  public static Optional<Resource> continuingResource(Vendor vendor, Target target, String name) {
    return below(vendor, target).anyMatch(operation -> operation.resource().equals(name))
        ? Optional.ofNullable(vendor.resources().get(name))
        : Optional.empty();
  }

  private static Stream<Operation> below(Vendor vendor, Target target) {
    Resource resource = vendor.resources().get(target.resource());
    Optional<Template> own =
        resource == null ? Optional.empty() : new Addresses(vendor).record(resource);
    return own.stream()
        .flatMap(
            path ->
                vendor.operations().values().stream()
                    .filter(operation -> operation.path().startsWith(path.text() + "/")));
  }
}
