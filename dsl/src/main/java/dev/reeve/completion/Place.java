package dev.reeve.completion;

import dev.reeve.completion.Position.Step;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a chain stands for.
 *
 * @param kind what it is
 * @param vendor the API
 * @param path dotted resource path, or operation id
 * @param schema the record's type, where known
 * @param members of a held value that is no record
 */
record Place(
    Kind kind,
    @Nullable Vendor vendor,
    String path,
    Optional<Schema> schema,
    List<String> members) {
  enum Kind {
    VENDOR,
    RESOURCE,
    OPERATION,
    RECORD,
    LIST,
    OTHER
  }

  /** Resolves chains over the vendors and the held values. */
  record Finder(List<String> names, Function<String, Vendor> load, HeldValues held) {

    Optional<Place> of(List<Step> chain) {
      if (chain.isEmpty() || chain.get(0).type() != Step.Type.NAME) {
        return Optional.empty();
      }
      Optional<Place> place = first(chain.get(0).name());
      for (Step step : chain.subList(1, chain.size())) {
        place = place.flatMap(before -> next(before, step));
      }
      return place;
    }

    private Optional<Place> first(String name) {
      Optional<HeldValues.Held> variable = held.of(name);
      if (variable.isPresent()) {
        return variable.map(Finder::held);
      }
      return names.contains(name)
          ? Optional.of(new Place(Kind.VENDOR, load.apply(name), "", Optional.empty(), List.of()))
          : Optional.empty();
    }

    private static Place held(HeldValues.Held value) {
      Kind kind = value.vendor().isEmpty() ? Kind.OTHER : value.many() ? Kind.LIST : Kind.RECORD;
      return new Place(
          kind, value.vendor().orElse(null), value.resource(), value.schema(), value.members());
    }

    private static Optional<Place> next(Place before, Step step) {
      Vendor vendor = before.vendor();
      if (vendor == null) {
        return Optional.empty();
      }
      return switch (step.type()) {
        case NAME -> named(before, vendor, step.name());
        case INDEX -> indexed(before, vendor);
        case CALL -> called(before, vendor);
      };
    }

    private static Optional<Place> named(Place before, Vendor vendor, String name) {
      String path = before.path().isEmpty() ? name : before.path() + "." + name;
      if (vendor.resources().containsKey(path)) {
        return Optional.of(new Place(Kind.RESOURCE, vendor, path, Optional.empty(), List.of()));
      }
      return operation(vendor, before.path(), name)
          .map(op -> new Place(Kind.OPERATION, vendor, op.id(), Optional.empty(), List.of()));
    }

    private static Optional<Place> indexed(Place before, Vendor vendor) {
      boolean many = before.kind() == Kind.RESOURCE || before.kind() == Kind.LIST;
      return many ? Optional.of(record(vendor, before.path(), before.schema())) : Optional.empty();
    }

    private static Optional<Place> called(Place before, Vendor vendor) {
      Operation operation = vendor.operations().get(before.path());
      if (before.kind() != Kind.OPERATION || operation == null) {
        return Optional.empty();
      }
      String resource =
          operation.gives().resource().isEmpty()
              ? operation.resource()
              : operation.gives().resource();
      return operation.gives().kind() == Gives.Kind.ITEMS
          ? Optional.of(
              new Place(Kind.LIST, vendor, resource, schemaOf(vendor, resource), List.of()))
          : Optional.of(record(vendor, resource, Optional.empty()));
    }

    private static Place record(Vendor vendor, String resource, Optional<Schema> schema) {
      Optional<Schema> type = schema.isPresent() ? schema : schemaOf(vendor, resource);
      return new Place(Kind.RECORD, vendor, resource, type, List.of());
    }

    private static Optional<Schema> schemaOf(Vendor vendor, String path) {
      Resource resource = vendor.resources().get(path);
      return resource == null || resource.schema().isEmpty()
          ? Optional.empty()
          : vendor.schemas().named(resource.schema());
    }

    /** The operation that a word of a resource stands for. */
    static Optional<Operation> operation(Vendor vendor, String resource, String word) {
      Resource known = vendor.resources().get(resource);
      String id = known == null ? null : known.operations().get(word);
      return Optional.ofNullable(id).map(vendor.operations()::get);
    }
  }

  /** Operations that make no sense on a record that is already there. */
  static final Set<String> COLLECTION_WORDS =
      Set.of("list", "get", "create", "find", "exists", "ensure");
}
