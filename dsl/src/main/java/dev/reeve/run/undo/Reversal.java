package dev.reeve.run.undo;

import dev.reeve.call.address.Addresses;
import dev.reeve.journal.Writes.Done;
import dev.reeve.json.Json;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one write is taken back, as Groovy. */
final class Reversal {
  private final Vendor vendor;
  private final Operation operation;
  private final Undo undo;
  private final Done done;

  Reversal(Vendor vendor, Operation operation, Done done) {
    this.vendor = vendor;
    this.operation = operation;
    this.undo = operation.settling().undo();
    this.done = done;
  }

  /** Why it can't be undone; empty where it can. */
  Optional<String> hindrance(boolean data) {
    if (done.refused()) {
      return Optional.of("the vendor refused it; look whether a part of it was done before");
    }
    if (undo.kind() == Undo.Kind.NONE) {
      return Optional.of("nothing takes it back");
    }
    if (undo.data() && !data) {
      return Optional.of("it would destroy data: --data does it all the same");
    }
    if (undo.kind() == Undo.Kind.DELETE
        && (undo.read().isEmpty() ? nameless() : found().isEmpty())) {
      return Optional.of("its answer names no record");
    }
    return undo.kind() == Undo.Kind.RESTORE && image().isEmpty()
        ? Optional.of("what was there before it could not be read")
        : Optional.empty();
  }

  /** Whether the answer doesn't say what is to be deleted. */
  private boolean nameless() {
    Operation other = vendor.operations().get(undo.operation());
    boolean named = !undo.with().isEmpty() || (other != null && atItsPlace(other));
    return ways().isEmpty() || !named && id().isEmpty();
  }

  /** What the read takes that finds the made record; empty when the answer does not tell it. */
  private Map<String, @Nullable Object> found() {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    undo.read().forEach((name, value) -> found.put(name, new Template(done).value(value)));
    return found.containsValue(null) ? Map.of() : found;
  }

  /** Whether a later write of the same run was this very deletion of what was made. */
  boolean isMadeBy(Done later) {
    return undo.kind() == Undo.Kind.DELETE
        && later.call().equals(vendor.name() + "." + undo.operation())
        && later.profile().equals(done.profile())
        && !done.refused()
        && !later.refused()
        && !nameless()
        && ways().size() == 1
        && holds(later.arguments(), ways().get(0));
  }

  private static boolean holds(
      Map<String, @Nullable Object> given, Map<String, @Nullable Object> wanted) {
    return !wanted.isEmpty()
        && wanted.entrySet().stream()
            .allMatch(each -> Objects.equals(given.get(each.getKey()), each.getValue()));
  }

  /** Lines that each call one of the words {@code undo.groovy} begins with: one a record. */
  List<String> lines() {
    if (undo.kind() == Undo.Kind.RESTORE) {
      return List.of(line("", Map.of(), restore()));
    }
    if (!undo.read().isEmpty()) {
      String word = undo.operation().substring(undo.operation().lastIndexOf('.') + 1);
      return List.of(line("", found(), "it." + word + "()"));
    }
    List<Map<String, @Nullable Object>> ways = ways();
    return ways.stream()
        .map(way -> line(ways.size() > 1 ? " " + words(way) : "", way, call(undo.operation(), way)))
        .toList();
  }

  private static String words(Map<String, @Nullable Object> with) {
    return with.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private String line(String which, Map<String, @Nullable Object> way, String reverse) {
    Map<String, @Nullable Object> set = set();
    String line =
        "takeBack("
            + Literal.quoted(done.call() + " (" + done.number() + ")" + which)
            + ", "
            + Literal.of(set)
            + ", "
            + making()
            + ", "
            + told()
            + ", "
            + undo.read().isEmpty()
            + ", { "
            + read(way)
            + " }) { "
            + reverse
            + " }";
    Map<String, String> scope = new LinkedHashMap<>();
    scope.put("profile", done.profile());
    scope.putAll(done.scope());
    return "using(" + Literal.named(scope) + ") { " + line + " }";
  }

  /** Whether what it made has a state of its own that can be waited for. */
  private boolean making() {
    return undo.kind() == Undo.Kind.DELETE
        && canBeRead()
        && operation.async().filter(Reversal::toldByRecord).isPresent();
  }

  /** Whether the vendor tells when what takes it back has ended. */
  private boolean told() {
    return Optional.ofNullable(vendor.operations().get(undo.operation()))
        .flatMap(Operation::async)
        .filter(rule -> rule.shape() != AsyncRule.Shape.UNTOLD)
        .isPresent();
  }

  private static boolean toldByRecord(AsyncRule rule) {
    return rule.shape() == AsyncRule.Shape.RECORD
        || rule.then().filter(Reversal::toldByRecord).isPresent();
  }

  /** The fields the write set, as the vendor has told them, else as they were sent. */
  private Map<String, @Nullable Object> set() {
    Map<String, @Nullable Object> set = new LinkedHashMap<>();
    boolean creates = undo.kind() == Undo.Kind.DELETE;
    Map<?, ?> told = creates && done.answer() instanceof Map<?, ?> map ? map : done.arguments();
    done.arguments()
        .forEach(
            (name, value) -> {
              boolean path = parameters(operation, Parameter.In.PATH).containsKey(name);
              boolean plain = !(told.get(name) instanceof Map<?, ?>) && told.get(name) != null;
              if (!path && plain) {
                set.put(name, told.get(name));
              }
            });
    return set;
  }

  private String restore() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    Map<?, ?> image = image().orElse(Map.of());
    done.arguments().keySet().stream()
        .filter(name -> !parameters(operation, Parameter.In.PATH).containsKey(name))
        .forEach(name -> fields.put(name, image.get(name)));
    boolean update = undo.operation().endsWith(".update") && canBeRead();
    return update
        ? "it.update(" + Literal.named(fields) + ")"
        : call(undo.operation(), withPath(vendor.operations().get(undo.operation()), fields));
  }

  /** The arguments of each call that takes it back. */
  private List<Map<String, @Nullable Object>> ways() {
    Operation reverse = vendor.operations().get(undo.operation());
    return new Template(done)
        .each(undo.with()).stream().map(way -> withPath(reverse, way)).toList();
  }

  /** Path parameters that both calls have; the identifier of what was made for the one left. */
  private Map<String, @Nullable Object> withPath(
      @Nullable Operation other, Map<String, @Nullable Object> arguments) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    if (other != null) {
      String own = identity(other);
      parameters(other, Parameter.In.PATH)
          .keySet()
          .forEach(
              name -> {
                Object value =
                    name.equals(own) && undo.kind() == Undo.Kind.DELETE && !atItsPlace(other)
                        ? id().orElse(null)
                        : done.arguments().get(name);
                if (value != null) {
                  all.put(name, value);
                }
              });
    }
    all.putAll(arguments);
    return all;
  }

  /** What is made and deleted at one address has no identifier of its own. */
  private boolean atItsPlace(Operation other) {
    return other.path().equals(operation.path());
  }

  /** The parameter that takes the record's identifier: what the document says, else the last. */
  private String identity(Operation other) {
    Resource resource = vendor.resources().get(other.resource());
    String told = resource == null ? "" : resource.identity().parameter();
    Map<String, Parameter> path = parameters(other, Parameter.In.PATH);
    String last = path.isEmpty() ? "" : path.keySet().stream().reduce((a, b) -> b).orElse("");
    return path.containsKey(told) ? told : last;
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

  private Optional<Map<?, ?>> image() {
    return Json.at(done.before(), "/image") instanceof Map<?, ?> map
        ? Optional.of(map)
        : Optional.empty();
  }

  private boolean canBeRead() {
    return getter().isPresent();
  }

  /** A record made below another is read where it is deleted: as a resource of its own. */
  private Optional<Operation> getter() {
    Operation delete = vendor.operations().get(undo.operation());
    boolean whole = undo.kind() == Undo.Kind.DELETE && undo.with().isEmpty() && delete != null;
    return getter(operation.resource())
        .or(() -> whole && delete != null ? getter(delete.resource()) : Optional.empty());
  }

  private Optional<Operation> getter(String path) {
    return Optional.ofNullable(vendor.resources().get(path))
        .map(resource -> resource.operations().get("get"))
        .map(vendor.operations()::get)
        .filter(get -> !parameters(get, Parameter.In.PATH).isEmpty());
  }

  private String read(Map<String, @Nullable Object> way) {
    return getter().map(get -> call(get.id(), place(get, way))).orElse("null");
  }

  /** Where what it made is read: what the document says of the answer goes before its own id. */
  private Map<String, @Nullable Object> place(Operation get, Map<String, @Nullable Object> way) {
    Map<String, @Nullable Object> place = withPath(get, Map.of());
    Map<String, @Nullable Object> told = new LinkedHashMap<>(way);
    if (undo.read().isEmpty()) {
      told.keySet().retainAll(parameters(get, Parameter.In.PATH).keySet());
    }
    place.putAll(told);
    return place;
  }

  private String call(String id, Map<String, @Nullable Object> arguments) {
    return vendor.name() + "." + id + "(" + Literal.named(arguments) + ")";
  }

  private static Map<String, Parameter> parameters(Operation operation, Parameter.In in) {
    Map<String, Parameter> named = new LinkedHashMap<>();
    operation.parameters().stream()
        .filter(each -> each.in() == in)
        .forEach(each -> named.put(each.name(), each));
    return named;
  }
}
