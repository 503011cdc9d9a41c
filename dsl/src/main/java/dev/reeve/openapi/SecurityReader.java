package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.AuthRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses an authenticator by a document's own security schemes, where {@code x-auth} is absent.
 */
final class SecurityReader {
  /** The one that needs no person; it goes before the others. */
  private static final String UNATTENDED = "clientCredentials";

  private final Node root;

  SecurityReader(Node root) {
    this.root = root;
  }

  /** The first scheme that the document asks for and Reeve knows; else none. */
  AuthRule auth() {
    Map<String, Node> schemes = root.get("components").get("securitySchemes").members();
    for (Node requirement : root.get("security").elements()) {
      for (String name : requirement.members().keySet()) {
        Node scheme = schemes.get(name);
        if (scheme != null) {
          return rule(scheme.resolved());
        }
      }
    }
    return schemes.isEmpty()
        ? rule("none", Map.of())
        : rule(schemes.values().iterator().next().resolved());
  }

  private static AuthRule rule(Node scheme) {
    return switch (scheme.text("type")) {
      case "http" ->
          rule(scheme.text("scheme").equalsIgnoreCase("basic") ? "basic" : "bearer", Map.of());
      case "apiKey" ->
          rule("api-key", Map.of("name", scheme.text("name"), "in", scheme.text("in")));
      case "oauth2" -> oauth(scheme.get("flows"));
      case "openIdConnect" -> rule("openid", Map.of("discovery", scheme.text("openIdConnectUrl")));
      case "mutualTLS" -> rule("mutual-tls", Map.of());
      default -> rule("none", Map.of());
    };
  }

  private static AuthRule oauth(Node flows) {
    Map<String, Object> settings = new LinkedHashMap<>();
    Map<String, Node> all = new LinkedHashMap<>();
    if (flows.has(UNATTENDED)) {
      all.put(UNATTENDED, flows.get(UNATTENDED));
    }
    flows.members().forEach(all::putIfAbsent);
    for (Map.Entry<String, Node> flow : all.entrySet()) {
      Node node = flow.getValue();
      settings.putIfAbsent("flow", flow.getKey());
      for (String address : List.of("tokenUrl", "deviceAuthorizationUrl", "refreshUrl")) {
        if (node.has(address)) {
          settings.putIfAbsent(address, node.text(address));
        }
      }
      settings.putIfAbsent("scopes", List.copyOf(node.get("scopes").members().keySet()));
    }
    return rule("oauth2", settings);
  }

  private static AuthRule rule(String scheme, Map<String, Object> settings) {
    return new AuthRule(scheme, "", "", List.of(401), settings);
  }
}
