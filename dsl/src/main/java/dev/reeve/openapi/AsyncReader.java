package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Pagination;
import dev.reeve.vendor.Pagination.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a list goes on ({@code x-pagination}) and how work goes on ({@code x-async}). */
final class AsyncReader {
  private static final long TIMEOUT = 600_000;
  private static final long PAUSE = 5_000;

  private final Node root;

  AsyncReader(Node root) {
    this.root = root;
  }

  Optional<Pagination> pagination(Node operation) {
    Node node = rule(operation.get("x-pagination"), "x-pagination");
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only(
        "style",
        "size",
        "defaultSize",
        "maxSize",
        "position",
        "first",
        "token",
        "next",
        "total",
        "sort");
    return Optional.of(
        new Pagination(
            node.word("style", Style.class, Style.WHOLE),
            node.text("size"),
            node.integer("defaultSize", 0),
            node.integer("maxSize", 0),
            node.text("position"),
            node.integer("first", 0),
            node.text("token"),
            node.text("next"),
            node.text("total"),
            node.text("sort")));
  }

  Optional<AsyncRule> async(Node operation) {
    return rule(rule(operation.get("x-async"), "x-async"));
  }

  /** A rule written in place, or the root's rule of that name. */
  private Node rule(Node node, String key) {
    if (!node.isText()) {
      return node;
    }
    Node named = root.get(key).get(node.text());
    if (!named.exists()) {
      node.fault("names no rule under " + key + " of the document");
    }
    return named;
  }

  private Optional<AsyncRule> rule(Node node) {
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only(
        "shape", "poll", "handle", "by", "pattern", "field", "pending", "success", "failure",
        "person", "gone", "message", "state", "since", "ends", "target", "result", "timeout",
        "every", "then");
    return Optional.of(
        new AsyncRule(
            node.word("shape", AsyncRule.Shape.class, AsyncRule.Shape.UNTOLD),
            node.text("poll"),
            node.texts("handle"),
            node.text("by"),
            node.text("pattern"),
            node.text("field"),
            states(node),
            telling(node),
            node.text("target"),
            node.text("result"),
            node.millis("timeout", TIMEOUT),
            node.millis("every", PAUSE),
            rule(node.get("then"))));
  }

  private static AsyncRule.Telling telling(Node node) {
    Map<String, List<String>> ends = new LinkedHashMap<>();
    node.get("ends")
        .members()
        .keySet()
        .forEach(name -> ends.put(name, node.get("ends").texts(name)));
    return new AsyncRule.Telling(node.text("state"), node.text("since"), ends);
  }

  private static AsyncRule.States states(Node node) {
    Map<String, String> person = new LinkedHashMap<>();
    node.get("person").members().forEach((state, what) -> person.put(state, what.text()));
    return new AsyncRule.States(
        node.texts("pending"),
        node.texts("success"),
        node.texts("failure"),
        person,
        node.flag("gone"),
        node.texts("message"));
  }
}
