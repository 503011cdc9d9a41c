package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Values;
import dev.reeve.vendor.AuthRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chooses an authenticator by a document's own security schemes, where {@code x-auth} is absent.
 */
final class SecurityReader {
  /** The one that needs no person goes before the others, then the other one that Reeve knows. */
  private static final List<String> PREFERRED = List.of("clientCredentials", "deviceAuthorization");

  private static final List<String> FLOWS =
      List.of(
          "clientCredentials",
          "deviceAuthorization",
          "jwtBearer",
          "clientAssertion",
          "tokenExchange");

  private static final List<String> ADDRESSES =
      List.of("tokenUrl", "deviceAuthorizationUrl", "refreshUrl");

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
    Node own = scheme.get("x-auth");
    return own.exists() ? told(own, plain(scheme)) : plain(scheme);
  }

  private static AuthRule plain(Node scheme) {
    return switch (scheme.text("type")) {
      case "http" ->
          rule(scheme.text("scheme").equalsIgnoreCase("basic") ? "basic" : "bearer", Map.of());
      case "apiKey" ->
          rule("api-key", Map.of("name", scheme.text("name"), "in", scheme.text("in")));
      case "oauth2" -> oauth(scheme);
      case "openIdConnect" -> rule("openid", Map.of("discovery", scheme.text("openIdConnectUrl")));
      case "mutualTLS" -> rule("mutual-tls", Map.of());
      default -> rule("none", Map.of());
    };
  }

  /** The flow that the scheme's {@code x-auth} names, else the first in the order of preference. */
  private static AuthRule oauth(Node scheme) {
    Map<String, Node> flows = scheme.get("flows").members();
    Node own = scheme.get("x-auth");
    String wanted =
        Stream.concat(Stream.of(own.text("flow")), PREFERRED.stream())
            .filter(flows::containsKey)
            .findFirst()
            .orElseGet(() -> flows.keySet().stream().findFirst().orElse(PREFERRED.get(0)));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("flow", wanted);
    Node flow = scheme.get("flows").get(wanted);
    for (String address : ADDRESSES) {
      if (flow.has(address)) {
        settings.put(address, flow.text(address));
      }
    }
    settings.put("scopes", List.copyOf(flow.get("scopes").members().keySet()));
    return rule("oauth2", settings);
  }

  /** What a document of OpenAPI can't say of OAuth 2, over what it says. */
  private static AuthRule told(Node own, AuthRule document) {
    own.only(
        "flow",
        "tokenUrl",
        "deviceAuthorizationUrl",
        "refreshUrl",
        "issuer",
        "subject",
        "audience",
        "claims",
        "form");
    Map<String, Object> settings = new LinkedHashMap<>();
    if (document.scheme().equals("oauth2")) {
      settings.putAll(document.settings());
    }
    settings.putAll(Values.map(own));
    if (!FLOWS.contains(settings.get("flow"))) {
      own.fault("wants a flow: " + String.join(", ", FLOWS));
    }
    boolean device = "deviceAuthorization".equals(settings.get("flow"));
    for (String address : device ? ADDRESSES.subList(0, 2) : ADDRESSES.subList(0, 1)) {
      if (!settings.containsKey(address)) {
        own.fault("wants " + address);
      }
    }
    return rule("oauth2", settings);
  }

  private static AuthRule rule(String scheme, Map<String, Object> settings) {
    return new AuthRule(scheme, "", "", List.of(401), settings);
  }
}
