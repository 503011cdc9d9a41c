package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Values;
import dev.reeve.vendor.AuthRule;
import dev.reeve.vendor.ErrorRule;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor.RateLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what holds for a whole document: credentials, scopes, limits, errors. */
final class VendorReader {
  /** Where APIs commonly keep what went wrong; for documents that do not tell. */
  private static final ErrorRule COMMON =
      new ErrorRule(
          List.of("/code", "/error/code", "/type"),
          List.of(
              "/message",
              "/error/message",
              "/error_description",
              "/detail",
              "/errors/*/message",
              "/title",
              "/error"),
          List.of("/field", "/errors/*/field"),
          List.of(),
          List.of());

  private final Node root;

  VendorReader(Node root) {
    this.root = root;
  }

  AuthRule auth() {
    Node node = root.get("x-auth");
    node.only("scheme", "login", "refresh", "stale", "settings");
    if (!node.exists()) {
      return new SecurityReader(root).auth();
    }
    return new AuthRule(
        node.text("scheme"),
        node.text("login"),
        node.text("refresh"),
        node.get("stale").elements().stream().map(VendorReader::status).toList(),
        Values.map(node.get("settings")));
  }

  private static Integer status(Node node) {
    if (node.value() instanceof Integer status) {
      return status;
    }
    node.fault("wants a status such as 401");
    return 401;
  }

  List<ScopeRule> scopes() {
    List<ScopeRule> scopes = new ArrayList<>();
    for (Node node : root.get("x-scope").elements()) {
      node.only("name", "parameters", "members", "discover", "pick", "credential", "stale");
      scopes.add(
          new ScopeRule(
              node.text("name"),
              node.texts("parameters"),
              node.texts("members"),
              node.text("discover"),
              node.text("pick"),
              node.text("credential"),
              node.text("stale")));
    }
    return scopes;
  }

  ErrorRule errors() {
    Node node = root.get("x-errors");
    if (!node.exists()) {
      return COMMON;
    }
    node.only("code", "message", "field", "envelope", "ok", "already", "advice");
    Map<String, String> advice = new LinkedHashMap<>();
    node.get("advice").members().forEach((words, what) -> advice.put(words, what.text()));
    return new ErrorRule(
        node.texts("code"),
        node.texts("message"),
        node.texts("field"),
        node.texts("envelope"),
        node.texts("ok"),
        node.texts("already"),
        advice);
  }

  Optional<RateLimit> rateLimit() {
    Node node = root.get("x-rate-limit");
    if (!node.exists()) {
      return Optional.empty();
    }
    node.only("perSecond", "perMinute", "concurrent", "remaining");
    return Optional.of(
        new RateLimit(
            node.integer("perSecond", 0),
            node.integer("perMinute", 0),
            node.integer("concurrent", 0),
            node.text("remaining")));
  }
}
