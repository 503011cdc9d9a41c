package dev.reeve.openapi;

import dev.reeve.vendor.Answer;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.OperationMarks;
import dev.reeve.vendor.OperationMarks.Batch;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the operations of a document. */
final class OperationReader {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  private final Node root;
  private final ParameterReader parameters;
  private final ContentReader content;
  private final GivesRule gives;
  private final Map<String, Operation> found = new LinkedHashMap<>();

  OperationReader(Node root, SchemaReader schemas, Map<String, Schema> named) {
    this.root = root;
    this.parameters = new ParameterReader(schemas);
    this.content = new ContentReader(schemas);
    this.gives = new GivesRule(named);
  }

  Map<String, Operation> all() {
    root.at("paths").members().forEach((path, item) -> path(path, item.resolved()));
    return found;
  }

  private void path(String path, Node item) {
    for (String method : METHODS) {
      if (item.has(method)) {
        one(path, method, item, item.at(method));
      }
    }
  }

  private void one(String path, String method, Node item, Node node) {
    String id = OperationNames.of(node, path, method, found.keySet());
    if (found.containsKey(id)) {
      node.faults().add(node.pointer() + "/operationId", "is used twice: " + id);
      return;
    }
    List<Parameter> list = parameters.read(item, node);
    variables(path, node, list);
    Optional<AsyncRule> async = Rules.async(node.at("x-async"));
    Map<String, Answer> answers = content.answers(node);
    String verb = method.toUpperCase(java.util.Locale.ROOT);
    found.put(
        id,
        new Operation(
            id,
            id.substring(0, id.lastIndexOf('.')),
            id.substring(id.lastIndexOf('.') + 1),
            verb,
            path,
            item.text("x-service", node.text("x-service", "main")),
            text(node),
            list,
            content.body(node),
            answers,
            gives.of(answers, async),
            Rules.effect(node, verb),
            Rules.settling(node),
            Rules.pagination(node.at("x-pagination")),
            async,
            marks(node)));
  }

  private static void variables(String path, Node node, List<Parameter> list) {
    Matcher matcher = VARIABLE.matcher(path);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (list.stream()
          .noneMatch(each -> each.in() == Parameter.In.PATH && each.name().equals(name))) {
        node.faults()
            .add(node.pointer() + "/parameters", "the path's {" + name + "} is not declared");
      }
    }
  }

  private static Operation.Text text(Node node) {
    Node note = node.at("x-note");
    List<String> notes =
        note.value() instanceof List
            ? note.texts()
            : note.present() ? List.of(note.text("")) : List.of();
    return new Operation.Text(
        node.text("summary", ""),
        node.text("description", ""),
        node.flag("deprecated"),
        node.text("x-stability", ""),
        node.text("x-since", ""),
        notes);
  }

  private static OperationMarks marks(Node node) {
    Map<String, String> lookup = new LinkedHashMap<>();
    node.at("x-lookup").members().forEach((key, each) -> lookup.put(key, each.text("")));
    Node auth = node.at("x-auth");
    boolean open = node.at("security").value() instanceof List<?> list && list.isEmpty();
    return new OperationMarks(
        node.text("x-audience", ""),
        auth.text("permission", ""),
        open || auth.flag("anonymous"),
        lookup,
        groups(node.at("x-one-of")),
        groups(node.at("x-exclusive")),
        batch(node.at("x-batch")),
        node.text("x-patch", ""),
        node.at("x-replaces").texts(),
        node.at("x-fields").texts(),
        Rules.values(node.at("x-simulator")));
  }

  private static List<List<String>> groups(Node node) {
    return node.elements().stream().map(Node::texts).toList();
  }

  private static Optional<Batch> batch(Node node) {
    if (!node.present()) {
      return Optional.empty();
    }
    String parameter = node.text("parameter", "");
    List<String> per = node.at("per").texts();
    return Optional.of(
        new Batch(parameter, node.number("max", 1), per.isEmpty() ? List.of(parameter) : per));
  }
}
