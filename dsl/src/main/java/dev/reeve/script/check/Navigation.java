package dev.reeve.script.check;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.script.address.FieldNames;
import dev.reeve.script.address.Records;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;

/** What a name read from something known is: the rules of the surface, without values. */
final class Navigation {
  /** Words that every readable resource answers. */
  static final Set<String> WORDS = Set.of("list", "get", "find", "exists", "ensure", "update");

  /** Those of them that may write. */
  static final Set<String> WRITING = Set.of("ensure", "update");

  private static final Set<String> OF_RECORD =
      Set.of(
          "json", "response", "refresh", "await", "change", "api", "with", "tap", "toString", "is");

  private final Reports reports;

  /** Takes note of a mistake. */
  @FunctionalInterface
  interface Reports {
    void report(ASTNode place, Finding.Kind kind, String text, String hint);
  }

  Navigation(Reports reports) {
    this.reports = reports;
  }

  Guess property(Guess owner, String name, ASTNode place) {
    if (owner instanceof Guess.OfVendor vendor) {
      return ofVendor(vendor.vendor(), name, place);
    }
    if (owner instanceof Guess.OfResource resource) {
      return ofResource(resource, name, place);
    }
    if (owner instanceof Guess.OfRecord item) {
      return ofRecord(item, name, place);
    }
    if (owner instanceof Guess.OfRecords list) {
      ofRecord(record(list), name, place);
      return Guess.UNKNOWN;
    }
    if (owner instanceof Guess.OfOperation operation) {
      notCalled(operation, "used as a value (" + name + ")", place);
    }
    return Guess.UNKNOWN;
  }

  Guess index(Guess owner, ASTNode place) {
    if (owner instanceof Guess.OfResource resource) {
      return new Guess.OfRecord(
          resource.vendor(), resource.path(), Optional.empty(), filled(resource));
    }
    if (owner instanceof Guess.OfOperation operation) {
      notCalled(operation, "indexed", place);
    }
    return element(owner);
  }

  /** What one element of a list is. */
  static Guess element(Guess list) {
    return list instanceof Guess.OfRecords records ? record(records) : Guess.UNKNOWN;
  }

  private static Guess.OfRecord record(Guess.OfRecords list) {
    return new Guess.OfRecord(
        list.vendor(), list.resource(), list.schema(), own(list.vendor(), list.resource()));
  }

  void notCalled(Guess.OfOperation operation, String how, ASTNode place) {
    reports.report(
        place,
        Finding.Kind.NOT_CALLED,
        operation.name() + " is an operation that is not called; it can't be " + how + ".",
        "Write the parentheses: " + operation.name() + "(...).");
  }

  private Guess ofVendor(Vendor vendor, String name, ASTNode place) {
    List<String> top = Records.children(vendor, "");
    if (top.contains(name)) {
      return new Guess.OfResource(vendor, name, Set.of());
    }
    if (!name.equals("http")) {
      unknown(place, vendor.name() + " has no resource " + name + ".", name, top);
    }
    return Guess.UNKNOWN;
  }

  private Guess ofResource(Guess.OfResource resource, String name, ASTNode place) {
    Vendor vendor = resource.vendor();
    String label = vendor.name() + "." + resource.path();
    if (Records.child(vendor, resource.path(), name).isPresent()) {
      return new Guess.OfResource(vendor, resource.path() + "." + name, resource.filled());
    }
    Optional<Operation> operation = operation(vendor, resource.path(), name);
    if (operation.isPresent()) {
      return new Guess.OfOperation(label + "." + name, vendor, operation.get());
    }
    if (!WORDS.contains(name)) {
      unknown(
          place, label + " has no operation " + name + ".", name, names(vendor, resource.path()));
    }
    return Guess.UNKNOWN;
  }

  private Guess ofRecord(Guess.OfRecord item, String name, ASTNode place) {
    Vendor vendor = item.vendor();
    Optional<FieldNames> fields =
        item.schema().map(schema -> new FieldNames(vendor.schemas(), schema, Map.of()));
    if (fields.isPresent() && fields.get().known(name)) {
      return nested(item, fields.get().field(name));
    }
    if (Records.child(vendor, item.resource(), name).isPresent()) {
      return new Guess.OfResource(vendor, item.resource() + "." + name, item.filled());
    }
    Optional<Operation> operation = operation(vendor, item.resource(), name);
    if (operation.isPresent()) {
      return new Guess.OfOperation(label(item) + "." + name, vendor, operation.get());
    }
    boolean strict = fields.isPresent() && !fields.get().open() && !item.resource().isEmpty();
    if (strict && !OF_RECORD.contains(name)) {
      Set<String> names = new LinkedHashSet<>(fields.get().names());
      names.addAll(names(vendor, item.resource()));
      unknown(place, label(item) + " has no " + name + ".", name, names);
    }
    return Guess.UNKNOWN;
  }

  private static Guess nested(Guess.OfRecord outer, Optional<Schema> schema) {
    if (schema.isEmpty()) {
      return Guess.UNKNOWN;
    }
    Schema type = schema.get();
    if (type.type() == Schema.Type.ARRAY && type.items().isPresent()) {
      Schema element = outer.vendor().schemas().resolve(type.items().get());
      return new Guess.OfRecords(outer.vendor(), element.marks().resource(), Optional.of(element));
    }
    return type.properties().isEmpty()
        ? Guess.UNKNOWN
        : new Guess.OfRecord(outer.vendor(), type.marks().resource(), schema, outer.filled());
  }

  static String label(Guess.OfRecord item) {
    String resource = item.resource();
    return item.vendor().name() + (resource.isEmpty() ? "" : "." + resource) + " item";
  }

  static Optional<Operation> operation(Vendor vendor, String path, String name) {
    Resource resource = vendor.resources().get(path);
    return resource == null
        ? Optional.empty()
        : Optional.ofNullable(resource.operations().get(name))
            .map(id -> Records.operation(vendor, id));
  }

  /** Names that can be read or called on a resource. */
  static Set<String> names(Vendor vendor, String path) {
    Resource resource = vendor.resources().get(path);
    Set<String> names = new LinkedHashSet<>();
    if (resource != null) {
      names.addAll(resource.operations().keySet());
      names.addAll(resource.children());
    }
    return names;
  }

  private static Set<String> filled(Guess.OfResource resource) {
    Set<String> filled = new HashSet<>(resource.filled());
    filled.addAll(own(resource.vendor(), resource.path()));
    return filled;
  }

  /** The path parameters that a record of a resource fixes. */
  static Set<String> own(Vendor vendor, String path) {
    Resource resource = vendor.resources().get(path);
    return resource == null
        ? Set.of()
        : new Addresses(vendor)
            .record(resource)
            .map(Template::parameters)
            .<Set<String>>map(LinkedHashSet::new)
            .orElse(Set.of());
  }

  void unknown(ASTNode place, String text, String name, Collection<String> names) {
    String hint = dev.reeve.errors.Nearest.hint(name, names);
    reports.report(
        place,
        Finding.Kind.UNKNOWN,
        text,
        hint.isEmpty() ? "" : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
  }
}
