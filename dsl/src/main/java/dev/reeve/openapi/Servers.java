package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.Vendor.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The base addresses of a document: the root's first server is {@code main}; others have the name
 * that {@code x-service} gives them, or one made of their address where a path has its own.
 */
final class Servers {
  private Servers() {}

  /** The services, main first. */
  static List<Service> all(Node root) {
    Map<String, Service> services = new LinkedHashMap<>();
    for (Node server : root.get("servers").elements()) {
      String word = server.text("x-service");
      if (services.isEmpty() || !word.isEmpty()) {
        add(services, word.isEmpty() ? "main" : word, server);
      }
    }
    services.putIfAbsent("main", new Service("main", "", List.of()));
    for (Node item : root.get("paths").members().values()) {
      own(item, services);
      item.members().values().forEach(each -> own(each, services));
    }
    return List.copyOf(services.values());
  }

  private static void own(Node node, Map<String, Service> services) {
    if (node.isObject() && node.has("servers")) {
      node.get("servers").elements().stream()
          .limit(1)
          .forEach(server -> add(services, named(server), server));
    }
  }

  private static void add(Map<String, Service> services, String name, Node server) {
    services.putIfAbsent(name, new Service(name, url(server), server.texts("x-host-aliases")));
  }

  /** Which service an operation is sent to: its own, its path's, or main. */
  static String of(Node item, Node operation) {
    for (Node node : List.of(operation, item)) {
      if (node.has("x-service")) {
        return node.text("x-service");
      }
      List<Node> servers = node.get("servers").elements();
      if (!servers.isEmpty()) {
        return named(servers.get(0));
      }
    }
    return "main";
  }

  private static String named(Node server) {
    String word = server.text("x-service");
    return word.isEmpty()
        ? OperationIds.identifier(url(server).replaceFirst("^https?://", ""))
        : word;
  }

  private static String url(Node server) {
    String url = server.text("url");
    for (Map.Entry<String, Node> variable : server.get("variables").members().entrySet()) {
      String value = variable.getValue().text("default");
      url = url.replace("{" + variable.getKey() + "}", value);
    }
    if (url.contains("{")) {
      server.get("url").fault("has a variable that servers/variables does not tell");
    }
    return url.replaceAll("/+$", "");
  }
}
