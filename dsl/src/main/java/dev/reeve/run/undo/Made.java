package dev.reeve.run.undo;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.job.JobMaker;
import dev.reeve.journal.Writes.Done;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Settling.Undo;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the record is that a write made or changed. */
final class Made {
  private final Vendor vendor;
  private final Operation operation;
  private final Undo undo;
  private final Done done;

  Made(Vendor vendor, Operation operation, Done done) {
    this.vendor = vendor;
    this.operation = operation;
    this.undo = operation.settling().undo();
    this.done = done;
  }

  /** What tells which record it is. */
  enum Told {
    /** Its answer, or what it was called with. */
    AT_ONCE,
    /** A read that its answer says how to make. */
    BY_READ,
    /** The end of the work that its answer tells of. */
    BY_WORK,
    /** Nothing. */
    NOT
  }

  Told told() {
    if (!undo.read().isEmpty()) {
      return found().isEmpty() ? Told.NOT : Told.BY_READ;
    }
    if (!isNameless()) {
      return Told.AT_ONCE;
    }
    boolean whole = undo.with().isEmpty() && work().filter(rule -> endsInRecord(rule)).isPresent();
    return whole ? Told.BY_WORK : Told.NOT;
  }

  /** How the work goes on that its answer tells of; empty where it tells of none. */
  Optional<AsyncRule> work() {
    return operation.async().filter(rule -> JobMaker.isTold(rule, done.answer(), done.arguments()));
  }

  private static boolean endsInRecord(AsyncRule rule) {
    boolean named = rule.shape() == AsyncRule.Shape.JOB && !rule.result().isEmpty();
    return named || rule.shape() == AsyncRule.Shape.RECORD;
  }

  /** What the read takes that finds the made record; empty when the answer does not tell it. */
  Map<String, @Nullable Object> found() {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    undo.read().forEach((name, value) -> found.put(name, new Template(done).value(value)));
    return found.containsValue(null) ? Map.of() : found;
  }

  /** Whether the answer doesn't say what is to be deleted. */
  boolean isNameless() {
    boolean named = !undo.with().isEmpty() || reverse().filter(this::isAtItsPlace).isPresent();
    return ways().isEmpty() || !named && id().isEmpty();
  }

  /** The arguments of each call that takes it back. */
  List<Map<String, @Nullable Object>> ways() {
    return new Template(done)
        .each(undo.with()).stream().map(way -> withPath(reverse(), way)).toList();
  }

  /** The operation that takes it back. */
  Optional<Operation> reverse() {
    return Optional.ofNullable(vendor.operations().get(undo.operation()));
  }

  /** Path parameters that both calls have; the identifier of what was made for the one left. */
  Map<String, @Nullable Object> withPath(
      Optional<Operation> other, Map<String, @Nullable Object> arguments) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    other.ifPresent(
        called ->
            path(called)
                .forEach(
                    name -> {
                      Object value = inPath(called, name);
                      if (value != null) {
                        all.put(name, value);
                      }
                    }));
    all.putAll(arguments);
    return all;
  }

  private @Nullable Object inPath(Operation other, String name) {
    boolean made = undo.kind() == Undo.Kind.DELETE && !isAtItsPlace(other);
    return made && name.equals(identity(other)) ? id().orElse(null) : done.arguments().get(name);
  }

  /** What is made and deleted at one address has no identifier of its own. */
  private boolean isAtItsPlace(Operation other) {
    return other.path().equals(operation.path());
  }

  /** The parameter that takes the record's identifier: what the document says, else the last. */
  private String identity(Operation other) {
    Resource resource = vendor.resources().get(other.resource());
    String told = resource == null ? "" : resource.identity().parameter();
    List<String> path = path(other);
    String last = path.isEmpty() ? "" : path.get(path.size() - 1);
    return path.contains(told) ? told : last;
  }

  private Optional<String> id() {
    Resource resource = vendor.resources().get(operation.resource());
    if (resource == null || !(done.answer() instanceof Map<?, ?> record)) {
      return Optional.empty();
    }
    Schema schema = vendor.schemas().named(resource.schema()).orElse(null);
    return schema == null
        ? Optional.ofNullable(record.get("id")).map(String::valueOf)
        : new Addresses(vendor).id(resource.path(), schema, record).map(Addresses::bare);
  }

  /** The call that reads it; a record made below another is read where it is deleted. */
  Optional<String> read(Map<String, @Nullable Object> way) {
    return getter().map(get -> call(get.id(), place(get, way)));
  }

  boolean canBeRead() {
    return getter().isPresent();
  }

  private Optional<Operation> getter() {
    Optional<Operation> ofReverse = reverse().flatMap(other -> getter(other.resource()));
    if (!undo.read().isEmpty()) {
      return ofReverse;
    }
    boolean whole = undo.kind() == Undo.Kind.DELETE && undo.with().isEmpty();
    return getter(operation.resource()).or(() -> whole ? ofReverse : Optional.empty());
  }

  private Optional<Operation> getter(String path) {
    return Optional.ofNullable(vendor.resources().get(path))
        .map(resource -> resource.operations().get("get"))
        .map(vendor.operations()::get)
        .filter(get -> !path(get).isEmpty());
  }

  /** Where what it made is read: what the document says of the answer goes before its own id. */
  private Map<String, @Nullable Object> place(Operation get, Map<String, @Nullable Object> way) {
    Map<String, @Nullable Object> place = withPath(Optional.of(get), Map.of());
    Map<String, @Nullable Object> told = new LinkedHashMap<>(way);
    if (undo.read().isEmpty()) {
      told.keySet().retainAll(path(get));
    }
    place.putAll(told);
    return place;
  }

  /** A call as Groovy. */
  String call(String id, Map<String, @Nullable Object> arguments) {
    return vendor.name() + "." + id + "(" + Literal.named(arguments) + ")";
  }

  /** The names of an operation's path parameters, in their order. */
  static List<String> path(Operation operation) {
    return operation.parameters().stream()
        .filter(each -> each.in() == Parameter.In.PATH)
        .map(Parameter::name)
        .toList();
  }
}
