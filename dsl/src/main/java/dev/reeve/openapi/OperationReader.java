package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Values;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.OperationMarks;
import dev.reeve.vendor.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one operation; what it gives is told later, when all are known. */
final class OperationReader {
  private static final Gives UNKNOWN = new Gives(Gives.Kind.NOTHING, "", "");

  private final MessageReader messages;
  private final AsyncReader rules;
  private final EffectReader effects;

  OperationReader(MessageReader messages, AsyncReader rules, EffectReader effects) {
    this.messages = messages;
    this.rules = rules;
    this.effects = effects;
  }

  /**
   * One operation.
   *
   * @param id its name in the DSL
   * @param path the path template
   * @param item the path item around it
   * @param node the operation; its key is the method
   */
  Operation read(String id, String path, Node item, Node node) {
    String method = node.key().toUpperCase(Locale.ROOT);
    Optional<Pagination> pagination = rules.pagination(node);
    Optional<AsyncRule> async = rules.async(node);
    return new Operation(
        id,
        id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : "",
        id.substring(id.lastIndexOf('.') + 1),
        method,
        path,
        Servers.of(item, node),
        text(node),
        messages.parameters(item, node),
        messages.body(node),
        messages.answers(node),
        UNKNOWN,
        effects.effect(node, method, path),
        effects.settling(node),
        pagination,
        async,
        marks(node));
  }

  private static Operation.Text text(Node node) {
    List<String> notes = new ArrayList<>(node.texts("x-note"));
    Node async = node.get("x-async");
    if (async.text("shape").equals("untold")) {
      notes.addAll(async.texts("x-note"));
    }
    node.texts("x-unverified").forEach(doubt -> notes.add("unverified: " + doubt));
    return new Operation.Text(
        node.text("summary"),
        node.text("description"),
        node.flag("deprecated"),
        node.text("x-stability"),
        node.text("x-since"),
        notes);
  }

  private static OperationMarks marks(Node node) {
    Node auth = node.get("x-auth");
    Node require = node.get("x-require");
    Node patch = node.get("x-patch");
    auth.only("permission", "anonymous");
    require.only("oneOf", "exclusive", "confirm");
    patch.only("style", "replaces");
    return new OperationMarks(
        node.text("x-audience"),
        auth.text("permission"),
        auth.flag("anonymous"),
        Values.texts(node.get("x-lookup")),
        Values.groups(require.get("oneOf")),
        Values.groups(require.get("exclusive")),
        Values.map(require.get("confirm")),
        batch(node.get("x-batch")),
        window(node.get("x-window")),
        brings(node.get("x-brings")),
        partial(node.get("x-partial")),
        patch.text("style"),
        patch.texts("replaces"),
        node.texts("x-fields"),
        simulator(node.get("x-simulator")));
  }

  private static Map<String, Object> simulator(Node node) {
    return Values.map(node);
  }

  private static Optional<OperationMarks.Window> window(Node node) {
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only("since", "start", "end", "step", "steps");
    Node steps = node.get("steps");
    steps.only("operation", "pass", "at", "step", "kept");
    return Optional.of(
        new OperationMarks.Window(
            node.text("since"),
            node.text("start"),
            node.text("end"),
            node.text("step"),
            new OperationMarks.Steps(
                steps.text("operation"),
                steps.texts("pass"),
                steps.text("at"),
                steps.text("step"),
                steps.text("kept"))));
  }

  private static Optional<OperationMarks.Brings> brings(Node node) {
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only("argument", "operation");
    return Optional.of(new OperationMarks.Brings(node.text("argument"), node.text("operation")));
  }

  private static Optional<OperationMarks.Partial> partial(Node node) {
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only("rows", "state", "failure", "target", "message");
    return Optional.of(
        new OperationMarks.Partial(
            node.text("rows"),
            node.text("state"),
            node.texts("failure"),
            node.texts("target"),
            node.texts("message")));
  }

  private static Optional<OperationMarks.Batch> batch(Node node) {
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only("parameter", "max", "per");
    String parameter = node.text("parameter");
    List<String> per = node.texts("per");
    return Optional.of(
        new OperationMarks.Batch(
            parameter, node.integer("max", 0), per.isEmpty() ? List.of(parameter) : per));
  }
}
