package dev.reeve.run.undo;

import dev.reeve.call.form.Converter;
import dev.reeve.call.form.Faults;
import dev.reeve.call.form.Times;
import dev.reeve.journal.Writes.Done;
import dev.reeve.json.Json;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Settling.Undo;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one write is taken back, as Groovy. */
final class Reversal {
  private final Vendor vendor;
  private final Operation operation;
  private final Undo undo;
  private final Done done;
  private final Made made;

  Reversal(Vendor vendor, Operation operation, Done done) {
    this.vendor = vendor;
    this.operation = operation;
    this.undo = operation.settling().undo();
    this.done = done;
    this.made = new Made(vendor, operation, done);
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
    if (undo.kind() == Undo.Kind.DELETE && made.told() == Made.Told.NOT) {
      return Optional.of("its answer names no record");
    }
    return undo.kind() == Undo.Kind.RESTORE && image().isEmpty()
        ? Optional.of("what was there before it could not be read")
        : Optional.empty();
  }

  /** Whether a later write of the same run was this very deletion of what was made. */
  boolean isMadeBy(Done later) {
    return undo.kind() == Undo.Kind.DELETE
        && later.call().equals(vendor.name() + "." + undo.operation())
        && later.profile().equals(done.profile())
        && !done.refused()
        && !later.refused()
        && !made.isNameless()
        && made.ways().size() == 1
        && holds(later.arguments(), made.ways().get(0));
  }

  private static boolean holds(
      Map<String, @Nullable Object> given, Map<String, @Nullable Object> wanted) {
    return !wanted.isEmpty()
        && wanted.entrySet().stream()
            .allMatch(each -> Objects.equals(given.get(each.getKey()), each.getValue()));
  }

  /** Calls of what {@code undo.groovy} begins with: one a record. */
  List<String> lines() {
    if (undo.kind() == Undo.Kind.RESTORE) {
      return List.of(restored().text());
    }
    return switch (made.told()) {
      case BY_READ -> List.of(ofRecord(reading("", made.found()).with("unsure", true)).text());
      case BY_WORK -> List.of(ofRecord(begun("").doing("work", work())).text());
      default -> deleted();
    };
  }

  /** What the read or the work gave is deleted: only that says which record it is. */
  private TakeBack ofRecord(TakeBack step) {
    String word = undo.operation().substring(undo.operation().lastIndexOf('.') + 1);
    return step.doing("reverse", "it." + word + "()");
  }

  private List<String> deleted() {
    List<Map<String, @Nullable Object>> ways = made.ways();
    return ways.stream()
        .map(
            way ->
                reading(ways.size() > 1 ? " " + words(way) : "", way)
                    .with("making", isMaking())
                    .doing("reverse", made.call(undo.operation(), way))
                    .text())
        .toList();
  }

  private static String words(Map<String, @Nullable Object> with) {
    return with.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private TakeBack begun(String which) {
    Map<String, Object> scope = new LinkedHashMap<>();
    scope.put("profile", done.profile());
    scope.putAll(done.scope());
    if (undo.kind() == Undo.Kind.RESTORE) {
      // lists are put back whole, so what the run added to them is meant to go
      scope.put("replace", true);
    }
    return new TakeBack(scope)
        .with("what", done.call() + " (" + done.number() + ")" + which)
        .with("set", set())
        .with("told", isTold());
  }

  /** One that can be read beforehand, once the work of the write itself has ended. */
  private TakeBack reading(String which, Map<String, @Nullable Object> way) {
    TakeBack step = begun(which);
    made.read(way).ifPresent(read -> step.doing("read", read).with("at", read));
    boolean job = made.work().filter(rule -> rule.shape() == AsyncRule.Shape.JOB).isPresent();
    return job && undo.read().isEmpty() ? step.doing("work", work()) : step;
  }

  /** Waits for the work that the answer of the write told of. */
  private String work() {
    Map<String, @Nullable Object> path = new LinkedHashMap<>(done.arguments());
    path.values().removeIf(each -> each instanceof Map || each instanceof Iterable);
    String call = vendor.name() + "." + operation.id();
    return call + ".job(" + Literal.of(path) + ", " + Literal.of(done.answer()) + ").await()";
  }

  /** Whether what it made has a state of its own that can be waited for. */
  private boolean isMaking() {
    return made.canBeRead() && operation.async().filter(Reversal::toldByRecord).isPresent();
  }

  /** Whether the vendor tells when what takes it back has ended. */
  private boolean isTold() {
    return made.reverse()
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
    sent().stream()
        .filter(name -> !(told.get(name) instanceof Map<?, ?>) && told.get(name) != null)
        .forEach(name -> set.put(name, told.get(name)));
    return set;
  }

  /** The names of what it sent besides its address. */
  private List<String> sent() {
    List<String> path = Made.path(operation);
    return done.arguments().keySet().stream().filter(name -> !path.contains(name)).toList();
  }

  private TakeBack restored() {
    Map<String, @Nullable Object> fields = before();
    boolean update = undo.operation().endsWith(".update") && made.canBeRead();
    return reading("", Map.of())
        .with("restores", fields)
        .doing(
            "reverse",
            update
                ? "it.update(" + Literal.named(fields) + ")"
                : made.call(undo.operation(), made.withPath(made.reverse(), fields)));
  }

  /** What the fields that it sent were, without what the vendor sets within them. */
  private Map<String, @Nullable Object> before() {
    Map<?, ?> image = image().orElse(Map.of());
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    sent().forEach(name -> fields.put(name, image.get(name)));
    Times times = new Times(Instant.now());
    made.reverse()
        .flatMap(Operation::body)
        .map(body -> vendor.schemas().resolve(body.schema()))
        .map(
            body ->
                new Converter(vendor, times, Map.of(), new Faults(), false, Set.of())
                    .members("", body, fields, Set.of()))
        .ifPresent(fields::putAll);
    return fields;
  }

  private Optional<Map<?, ?>> image() {
    return Json.at(done.before(), "/image") instanceof Map<?, ?> map
        ? Optional.of(map)
        : Optional.empty();
  }
}
