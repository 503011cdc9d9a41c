package dev.reeve.script.check;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/** What a method call gives, and whether an operation is called as its document says. */
final class MethodCalls {
  private static final Set<String> KEEPING = Set.of("findAll", "take", "sort", "unique", "toList");
  private static final Set<String> ONE = Set.of("find", "first", "last", "head");
  private static final Set<String> OF_RECORD =
      Set.of(
          "json",
          "response",
          "refresh",
          "await",
          "change",
          "with",
          "tap",
          "toString",
          "is",
          "getAt");

  private static final String SYSTEM = "(java\\.lang\\.)?System";

  private final Walker walker;
  private final Navigation navigation;

  MethodCalls(Walker walker, Navigation navigation) {
    this.walker = walker;
    this.navigation = navigation;
  }

  Guess guess(MethodCallExpression call) {
    Guess owner = call.isImplicitThis() ? Guess.UNKNOWN : walker.guess(call.getObjectExpression());
    String name = call.getMethodAsString();
    arguments(call, call.isSpreadSafe() ? Navigation.element(owner) : owner);
    if (name == null) {
      return Guess.UNKNOWN;
    }
    if (name.equals("exit") && call.getObjectExpression().getText().matches(SYSTEM)) {
      String hint = "Write exit 1, or exit 0 where all is done.";
      walker.report(call, Finding.Kind.UNKNOWN, "System.exit breaks the run off.", hint);
    }
    if (Steadiness.unsteadyCall(
        call.getObjectExpression().getText().replaceAll(".*\\.", ""), name)) {
      return new Guess.Unsteady(call.getText());
    }
    if (call.isSpreadSafe()) {
      called(Navigation.element(owner), name, call);
      return Guess.UNKNOWN;
    }
    return called(owner, name, call);
  }

  private void arguments(MethodCallExpression call, Guess owner) {
    Guess elements = Within.elements(call).map(walker::guess).orElse(owner);
    Optional<List<String>> profiles = Within.profiles(call);
    profiles.ifPresent(walker::enter);
    for (Expression each : expressions(call)) {
      if (each instanceof ClosureExpression closure) {
        walker.closure(closure, Navigation.element(elements));
      } else {
        walker.guess(each);
      }
    }
    profiles.ifPresent(entered -> walker.leave());
  }

  static List<Expression> expressions(MethodCallExpression call) {
    Expression arguments = call.getArguments();
    if (arguments instanceof ArgumentListExpression list) {
      return list.getExpressions();
    }
    return arguments instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(arguments);
  }

  private Guess called(Guess owner, String name, MethodCallExpression call) {
    if (owner instanceof Guess.OfResource resource) {
      return onResource(resource, name, call);
    }
    if (owner instanceof Guess.OfRecord item) {
      return onRecord(item, name, call);
    }
    if (owner instanceof Guess.OfRecords list) {
      return onRecords(list, name);
    }
    if (owner instanceof Guess.OfJob job && name.equals("await")) {
      return job.end();
    }
    if (owner instanceof Guess.OfOperation operation) {
      if (name.equals("call")) {
        return run(operation.vendor(), operation.operation(), Set.of(), call);
      }
      boolean loop = Set.of("each", "collect", "find", "findAll", "any").contains(name);
      navigation.notCalled(
          operation, loop ? "iterated" : "used as a value (" + name + ")", call.getMethod());
    }
    return owner instanceof Guess.Unsteady ? owner : Guess.UNKNOWN;
  }

  private Guess onResource(Guess.OfResource resource, String name, MethodCallExpression call) {
    Vendor vendor = resource.vendor();
    Optional<Operation> operation = Navigation.operation(vendor, resource.path(), name);
    if (operation.isPresent()) {
      return run(vendor, operation.get(), resource.filled(), call);
    }
    if (name.equals("getAt")) {
      return navigation.index(resource, call);
    }
    if (Navigation.WORDS.contains(name)) {
      if (Navigation.WRITING.contains(name)) {
        walker.writes(call.getMethod(), vendor.name() + "." + resource.path() + "." + name);
      }
      return word(vendor, resource.path(), name);
    }
    navigation.unknown(
        call.getMethod(),
        vendor.name() + "." + resource.path() + " has no operation " + name + ".",
        name,
        Navigation.names(vendor, resource.path()));
    return Guess.UNKNOWN;
  }

  private Guess onRecord(Guess.OfRecord item, String name, MethodCallExpression call) {
    Vendor vendor = item.vendor();
    Optional<Operation> operation = Navigation.operation(vendor, item.resource(), name);
    if (operation.isPresent()) {
      return run(vendor, operation.get(), given(item, operation.get()), call);
    }
    if (name.equals("await") || name.equals("refresh") || name.equals("with")) {
      return item;
    }
    if (name.equals("update") && !item.resource().isEmpty()) {
      walker.writes(call.getMethod(), vendor.name() + "." + item.resource() + "." + name);
    }
    boolean known =
        OF_RECORD.contains(name)
            || Navigation.WORDS.contains(name)
            || item.resource().isEmpty()
            || vendor.operations().values().stream().anyMatch(each -> each.name().equals(name));
    if (!known) {
      navigation.unknown(
          call.getMethod(),
          Navigation.label(item) + " has no operation " + name + ".",
          name,
          Navigation.names(vendor, item.resource()));
    }
    return Guess.UNKNOWN;
  }

  /**
   * What a record gives to a call on it: its address, its identifier where a body wants that, and
   * to an update what it doesn't change.
   */
  private static Set<String> given(Guess.OfRecord item, Operation operation) {
    Set<String> given = new LinkedHashSet<>(item.filled());
    Optional<Schema> body =
        operation.body().map(each -> item.vendor().schemas().resolve(each.schema()));
    body.filter(record -> operation.name().equals("update"))
        .ifPresent(record -> given.addAll(record.required()));
    body.map(Schema::properties)
        .orElse(Map.of())
        .forEach(
            (name, member) -> {
              if (item.vendor().schemas().resolve(member).marks().identifier()) {
                given.add(name);
              }
            });
    return given;
  }

  private static Guess onRecords(Guess.OfRecords list, String name) {
    if (ONE.contains(name)) {
      return Navigation.element(list);
    }
    return KEEPING.contains(name) ? list : Guess.UNKNOWN;
  }

  private Guess run(
      Vendor vendor, Operation operation, Set<String> filled, MethodCallExpression call) {
    new CallCheck(walker, vendor, operation).check(call, filled);
    Guess record = record(vendor, operation.gives().resource());
    return switch (operation.gives().kind()) {
      case ITEM -> record;
      case ITEMS -> list(record);
      case JOB -> new Guess.OfJob(Guess.UNKNOWN);
      default -> Guess.UNKNOWN;
    };
  }

  private static Guess word(Vendor vendor, String path, String name) {
    Guess record = record(vendor, path);
    return switch (name) {
      case "list" -> list(record);
      case "get", "ensure", "update", "find" -> record;
      default -> Guess.UNKNOWN;
    };
  }

  private static Guess list(Guess record) {
    return record instanceof Guess.OfRecord one
        ? new Guess.OfRecords(one.vendor(), one.resource(), one.schema())
        : Guess.UNKNOWN;
  }

  private static Guess record(Vendor vendor, String path) {
    Resource resource = vendor.resources().get(path);
    if (resource == null || resource.schema().isEmpty()) {
      return Guess.UNKNOWN;
    }
    Optional<Schema> schema = vendor.schemas().named(resource.schema());
    return new Guess.OfRecord(vendor, path, schema, Navigation.own(vendor, path));
  }
}
