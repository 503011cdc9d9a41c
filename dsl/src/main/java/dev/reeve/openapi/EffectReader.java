package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Values;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Settling;
import dev.reeve.vendor.Settling.Identity;
import dev.reeve.vendor.Settling.Undo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a call does, how a doubtful one is settled, and how it is undone. */
final class EffectReader {
  private static final long SETTLED = 10_000;

  private final Node paths;

  EffectReader(Node root) {
    this.paths = root.get("paths");
  }

  /** {@code x-effect}, else by method and path. */
  Effect effect(Node operation, String method, String path) {
    Effect byMethod =
        switch (method) {
          case "GET", "HEAD", "OPTIONS" -> Effect.READ;
          case "DELETE" -> Effect.DELETE;
          case "PUT", "PATCH" -> Effect.UPDATE;
          default -> holdsRecords(path) ? Effect.CREATE : Effect.ACTION;
        };
    return operation.word("x-effect", Effect.class, byMethod);
  }

  /** Whether single records are read or deleted right below that path. */
  private boolean holdsRecords(String path) {
    String below = path.replaceAll("/$", "") + "/";
    return paths.members().entrySet().stream()
        .filter(each -> each.getKey().startsWith(below))
        .filter(each -> each.getKey().substring(below.length()).matches("\\{[^{}/]+}/?"))
        .anyMatch(each -> each.getValue().has("get") || each.getValue().has("delete"));
  }

  Settling settling(Node operation) {
    String repeat = operation.text("x-repeat");
    if (!repeat.isEmpty() && !repeat.equals("safe") && !repeat.equals("no")) {
      operation.get("x-repeat").fault("wants safe or no");
    }
    Node identity = operation.get("x-identity");
    boolean none = identity.has("none");
    return new Settling(
        repeat.equals("safe"),
        identity.exists() && !none ? Optional.of(identity(identity)) : Optional.empty(),
        identity.text("none"),
        undo(operation.get("x-undo")));
  }

  private static Identity identity(Node node) {
    node.only("read", "with", "at", "match", "after");
    Map<String, String> match = new LinkedHashMap<>();
    node.get("match").members().forEach((name, pointer) -> match.put(name, pointer.text()));
    if (match.isEmpty()) {
      node.fault("matches nothing: every record would be the one");
    }
    return new Identity(
        node.text("read"),
        Values.map(node.get("with")),
        node.text("at"),
        match,
        node.millis("after", SETTLED));
  }

  private static Undo undo(Node node) {
    if (node.isText()) {
      if (!node.text().equals("none")) {
        node.fault("wants none, or kind and operation");
      }
      return Undo.NOT;
    }
    if (!node.exists()) {
      return Undo.NOT;
    }
    node.only("kind", "operation", "with", "read", "data");
    return new Undo(
        node.word("kind", Undo.Kind.class, Undo.Kind.NONE),
        node.text("operation"),
        Values.map(node.get("with")),
        Values.map(node.get("read")),
        node.flag("data"));
  }
}
