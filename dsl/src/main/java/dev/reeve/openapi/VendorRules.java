package dev.reeve.openapi;

import dev.reeve.vendor.AuthRule;
import dev.reeve.vendor.ErrorRule;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor.RateLimit;
import dev.reeve.vendor.Vendor.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what holds for a whole document: addresses, authentication, scopes, limits, errors. */
final class VendorRules {
  private static final ErrorRule COMMON =
      new ErrorRule(
          List.of("/code", "/error/code", "/error", "/title"),
          List.of(
              "/message", "/error/message", "/error_description", "/detail", "/errors/*/message"),
          List.of("/field", "/errors/*/field"),
          List.of(),
          List.of());

  private VendorRules() {}

  static List<Service> services(Node root) {
    List<Service> services = new ArrayList<>();
    List<String> aliases = root.at("x-host-aliases").texts();
    for (Node server : root.at("servers").elements()) {
      String name =
          server.text("x-service", services.isEmpty() ? "main" : "server" + services.size());
      services.add(new Service(name, url(server), aliases));
    }
    if (services.isEmpty()) {
      services.add(new Service("main", "", aliases));
    }
    return services;
  }

  /**
   * The address with its variables at their defaults; just the path where the host is a variable.
   */
  private static String url(Node server) {
    String url = server.text("url", "");
    String host = url.replaceFirst("^https?://", "").split("/", 2)[0];
    if (host.contains("{")) {
      return url.replaceFirst("^https?://[^/]*", "").replaceAll("/$", "");
    }
    for (var variable : server.at("variables").members().entrySet()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default", ""));
    }
    try {
      return URI.create(url).toString().replaceAll("/$", "");
    } catch (IllegalArgumentException e) {
      server.faults().add(server.pointer() + "/url", "is no address: " + url);
      return "";
    }
  }

  static AuthRule auth(Node node) {
    List<Integer> stale = new ArrayList<>();
    node.at("stale").texts().stream().map(Integer::valueOf).forEach(stale::add);
    return new AuthRule(
        node.text("scheme", "none"),
        node.text("login", ""),
        node.text("refresh", ""),
        stale.isEmpty() ? List.of(401) : stale,
        Rules.values(node.at("settings")));
  }

  static Optional<RateLimit> rateLimit(Node node) {
    return node.present()
        ? Optional.of(
            new RateLimit(
                node.number("perSecond", 0),
                node.number("perMinute", 0),
                node.number("concurrent", 0),
                node.text("remaining", "")))
        : Optional.empty();
  }

  static List<ScopeRule> scopes(Node list) {
    return list.elements().stream()
        .map(
            node ->
                new ScopeRule(
                    node.text("name", ""),
                    node.at("parameters").texts(),
                    node.at("members").texts(),
                    node.text("discover", ""),
                    node.text("pick", ""),
                    node.text("credential", "")))
        .toList();
  }

  static ErrorRule errors(Node node) {
    return node.present()
        ? new ErrorRule(
            node.at("code").texts(),
            node.at("message").texts(),
            node.at("field").texts(),
            node.at("envelope").texts(),
            node.at("ok").texts())
        : COMMON;
  }
}
