package dev.reeve.openapi;

import dev.reeve.errors.Nearest;
import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.OperationMarks;
import dev.reeve.vendor.Pagination;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Settling;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks that what the {@code x-} keys name is there: operations, arguments, places in answers. */
final class References {
  private final Vendor vendor;
  private final Node root;
  private final SchemaPath paths;

  References(Vendor vendor, Node root) {
    this.vendor = vendor;
    this.root = root;
    this.paths = new SchemaPath(vendor.schemas());
  }

  void check() {
    new OperationIds(root)
        .all()
        .forEach(
            (id, node) -> {
              Operation operation = Objects.requireNonNull(vendor.operations().get(id));
              pagination(operation, node.get("x-pagination"));
              operation.async().ifPresent(rule -> async(operation, rule, node.get("x-async")));
              settling(operation, node);
              arguments(operation, node);
              records(operation, node);
            });
    vendor.resources().values().forEach(this::resource);
    auth();
  }

  private void auth() {
    operation(vendor.auth().login(), root.get("x-auth").get("login"));
    operation(vendor.auth().refresh(), root.get("x-auth").get("refresh"));
    List<Node> scopes = root.get("x-scope").elements();
    for (int i = 0; i < scopes.size(); i++) {
      operation(vendor.scopes().get(i).discover(), scopes.get(i).get("discover"));
    }
  }

  private void pagination(Operation operation, Node node) {
    Pagination rule = operation.pagination().orElse(null);
    if (rule == null) {
      return;
    }
    for (String name : List.of(rule.size(), rule.position(), rule.token(), rule.sort())) {
      argument(operation, name, node);
    }
    for (String pointer : List.of(rule.next(), rule.total())) {
      answered(operation, pointer, node);
    }
  }

  private void async(Operation operation, AsyncRule rule, Node node) {
    if (rule.shape() == AsyncRule.Shape.UNTOLD) {
      return;
    }
    Optional<Operation> poll = operation(rule.poll(), node);
    poll.ifPresent(
        found -> {
          argument(found, rule.by(), node);
          answered(found, rule.field().replaceAll("\\{[^}]*}", "*"), node);
          rule.states().message().stream()
              .filter(pointer -> rule.shape() != AsyncRule.Shape.JOBS)
              .filter(pointer -> paths.at(body(found), pointer).isEmpty())
              .forEach(pointer -> answered(operation, pointer, node));
        });
    for (String handle : rule.handle()) {
      if (handle.startsWith("argument:")) {
        argument(operation, handle.substring("argument:".length()), node);
      }
    }
    rule.telling().ends().keySet().forEach(name -> argument(operation, name, node));
    rule.then().ifPresent(then -> async(operation, then, node));
  }

  private void settling(Operation operation, Node node) {
    Settling settling = operation.settling();
    settling
        .identity()
        .ifPresent(
            identity -> {
              Node place = node.get("x-identity");
              identity.match().keySet().forEach(name -> argument(operation, name, place));
              operation(identity.read(), place)
                  .ifPresent(
                      read -> {
                        identity.with().keySet().forEach(name -> argument(read, name, place));
                        matched(read, identity, place);
                      });
            });
    Node undo = node.get("x-undo");
    operation(settling.undo().operation(), undo)
        .ifPresent(found -> reversed(settling.undo(), found, undo));
  }

  private void reversed(Settling.Undo rule, Operation reverse, Node undo) {
    rule.with().keySet().forEach(name -> argument(reverse, name, undo));
    Node read = undo.get("read");
    if (read.exists()) {
      operation(reverse.resource() + ".get", read)
          .ifPresent(get -> rule.read().keySet().forEach(name -> argument(get, name, read)));
    }
  }

  private void matched(Operation read, Settling.Identity identity, Node place) {
    Schema records =
        new Records(vendor.schemas(), vendor.operations()).schema(read).orElse(SchemaReader.ANY);
    String prefix = identity.at().isEmpty() ? "" : identity.at() + "/0";
    for (String pointer : identity.match().values()) {
      if (paths.at(records, prefix + pointer).isEmpty()) {
        place.fault("records of " + read.id() + " have nothing at " + prefix + pointer);
      }
    }
  }

  private void arguments(Operation operation, Node node) {
    operation
        .marks()
        .lookup()
        .values()
        .forEach(name -> argument(operation, name, node.get("x-lookup")));
    operation
        .marks()
        .oneOf()
        .forEach(group -> group.forEach(name -> argument(operation, name, node.get("x-require"))));
    operation
        .marks()
        .exclusive()
        .forEach(group -> group.forEach(name -> argument(operation, name, node.get("x-require"))));
    operation
        .marks()
        .confirm()
        .keySet()
        .forEach(name -> argument(operation, name, node.get("x-require")));
    operation
        .marks()
        .batch()
        .ifPresent(
            batch -> batch.per().forEach(name -> argument(operation, name, node.get("x-batch"))));
    operation.marks().window().ifPresent(window -> window(operation, window, node.get("x-window")));
  }

  private void records(Operation operation, Node node) {
    operation.marks().brings().ifPresent(brings -> brings(operation, brings, node.get("x-brings")));
    operation.marks().partial().ifPresent(rule -> partial(operation, rule, node.get("x-partial")));
  }

  private void brings(Operation operation, OperationMarks.Brings brings, Node node) {
    argument(operation, brings.argument(), node);
    operation(brings.operation(), node).ifPresent(told -> argument(told, brings.argument(), node));
  }

  private void partial(Operation operation, OperationMarks.Partial partial, Node node) {
    List<String> pointers = new ArrayList<>(partial.message());
    pointers.add(partial.state());
    pointers.removeIf(String::isEmpty);
    pointers.forEach(pointer -> answered(operation, partial.rows() + "/*" + pointer, node));
    for (String pointer : partial.target()) {
      boolean told = paths.at(body(operation), partial.rows() + "/*" + pointer).isPresent();
      boolean sent =
          operation.body().flatMap(body -> paths.at(body.schema(), "/*" + pointer)).isPresent();
      if (!told && !sent) {
        node.fault("neither rows nor what is sent to " + operation.id() + " have " + pointer);
      }
    }
  }

  private void window(Operation operation, OperationMarks.Window window, Node node) {
    List.of(window.since(), window.start(), window.end(), window.step())
        .forEach(name -> argument(operation, name, node));
    operation(window.steps().operation(), node)
        .ifPresent(steps -> window.steps().pass().forEach(name -> argument(steps, name, node)));
  }

  private void resource(Resource resource) {
    Node node = root.get("tags");
    resource
        .words()
        .values()
        .forEach(
            word -> {
              operation(word.operation(), node)
                  .ifPresent(
                      found -> {
                        argument(found, word.by(), node);
                        word.with().keySet().forEach(name -> argument(found, name, node));
                      });
              word.steps().forEach(step -> step(step, node));
            });
  }

  private void step(Resource.Step step, Node node) {
    operation(step.operation(), node)
        .ifPresent(
            found -> {
              argument(found, step.by(), node);
              step.with().keySet().forEach(name -> argument(found, name, node));
              answered(found, step.at(), node);
              answered(found, step.branch(), node);
            });
  }

  private Optional<Operation> operation(String id, Node node) {
    Optional<Operation> operation = Optional.ofNullable(vendor.operations().get(id));
    if (operation.isEmpty() && !id.isEmpty()) {
      String hint = Nearest.hint(id, vendor.operations().keySet());
      node.fault("names no operation: " + id + (hint.isEmpty() ? "" : ", " + hint));
    }
    return operation;
  }

  private void argument(Operation operation, String name, Node node) {
    if (!name.isEmpty() && !names(operation).contains(name)) {
      String hint = Nearest.hint(name, names(operation));
      node.fault(operation.id() + " has no argument " + name + (hint.isEmpty() ? "" : ", " + hint));
    }
  }

  private Set<String> names(Operation operation) {
    Set<String> names = new TreeSet<>();
    operation.parameters().stream().map(Parameter::name).forEach(names::add);
    operation
        .body()
        .flatMap(body -> paths.at(body.schema(), ""))
        .ifPresent(
            body -> {
              names.add("body");
              names.addAll(body.properties().keySet());
              body.variants()
                  .ifPresent(
                      several ->
                          several.schemas().stream()
                              .flatMap(each -> paths.at(each, "").stream())
                              .forEach(each -> names.addAll(each.properties().keySet())));
            });
    return names;
  }

  private void answered(Operation operation, String pointer, Node node) {
    if (pointer.startsWith("/") && paths.at(body(operation), pointer).isEmpty()) {
      node.fault("answers of " + operation.id() + " have nothing at " + pointer);
    }
  }

  private static Schema body(Operation operation) {
    return GivesReader.good(operation).flatMap(answer -> answer.schema()).orElse(SchemaReader.ANY);
  }
}
