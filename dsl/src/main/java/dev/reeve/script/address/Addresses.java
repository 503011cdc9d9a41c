package dev.reeve.script.address;

import dev.reeve.value.Context;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which path parameter names the records of a resource, and what lies below a record. */
public final class Addresses {
  private static final List<String> TELLING = List.of("get", "update", "delete");

  private Addresses() {}

  /** The path parameter that holds a record's identifier; empty when it travels elsewhere. */
  public static Optional<String> identifier(
      Vendor vendor, Resource resource, Collection<String> fixed) {
    List<String> taken = new ArrayList<>(fixed);
    vendor.scopes().stream().map(ScopeRule::parameters).forEach(taken::addAll);
    return telling(vendor, resource)
        .map(operation -> lastOpen(operation, taken))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> lastOpen(Operation operation, List<String> taken) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.PATH)
        .map(Parameter::name)
        .filter(name -> !taken.contains(name))
        .reduce((first, second) -> second);
  }

  /** Operations on one record: those that read or change it first. */
  private static Stream<Operation> telling(Vendor vendor, Resource resource) {
    Stream<Operation> known =
        TELLING.stream()
            .map(resource.operations()::get)
            .filter(Objects::nonNull)
            .map(id -> operation(vendor, id));
    Stream<Operation> others =
        resource.operations().values().stream()
            .map(id -> operation(vendor, id))
            .filter(each -> each.effect() != Effect.CREATE)
            .filter(each -> each.gives().kind() != Gives.Kind.ITEMS);
    return Stream.concat(known, others);
  }

  /** The operation of that id. */
  public static Operation operation(Vendor vendor, String id) {
    return Objects.requireNonNull(vendor.operations().get(id), id);
  }

  /** A record by its identifier, below a parent if there is one. */
  public static Handle handle(
      Vendor vendor, Resource resource, @Nullable Target parent, String id, Context here) {
    Map<String, String> path = new LinkedHashMap<>(parent == null ? Map.of() : parent.path());
    identifier(vendor, resource, path.keySet()).ifPresent(name -> path.put(name, id));
    return new Handle(vendor, resource.path(), id, path, parent == null ? here : parent.context());
  }

  /** An item named as a record of that resource. */
  public static Handle of(Vendor vendor, Resource resource, Item item) {
    String id =
        identifier(vendor, resource, List.of())
            .map(name -> item.path().get(name))
            .orElseGet(() -> String.valueOf(item.fields().get("id")));
    return new Handle(vendor, resource.path(), id, item.path(), item.context());
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
    String own = ownPath(vendor, target);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return vendor.operations().values().stream()
        .filter(operation -> operation.name().equals(name))
        .filter(operation -> operation.path().startsWith(own + "/"))
        .findFirst();
  }

  private static String ownPath(Vendor vendor, Target target) {
    Resource resource = vendor.resources().get(target.resource());
    if (resource == null || target.path().isEmpty()) {
      return "";
    }
    String id = resource.operations().get("get");
    return id == null ? "" : operation(vendor, id).path();
  }
}
