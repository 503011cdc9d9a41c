package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names operations {@code resource.name}: by the document's own dotted id, else by path and method.
 *
 * <pre>
 * GET    /pets                 pets.list        POST /pets               pets.create
 * GET    /pets/{id}            pets.get         PUT  /pets/{id}          pets.update
 * GET    /pets/{id}/toys       pets.toys.list   GET  /pets/{id}/toys/{n} pets.toys.get
 * POST   /pets/{id}/feed       pets.feed        GET  /status             status.get
 * </pre>
 */
final class OperationIds {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final Map<String, Node> paths;
  private final Set<String> collections = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  OperationIds(Node root) {
    paths = root.get("paths").members();
    for (String path : paths.keySet()) {
      int variable = path.lastIndexOf("/{");
      if (variable > 0 && path.endsWith("}")) {
        collections.add(path.substring(0, variable));
      }
    }
  }

  /** Each operation's id to its node, in document order. */
  Map<String, Node> all() {
    Map<String, Node> named = new LinkedHashMap<>();
    paths.forEach(
        (path, item) ->
            item.members().entrySet().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .forEach(operation -> put(named, id(path, item, operation), operation)));
    return named;
  }

  /** Of two by one name the second is read too, so that its other faults are told as well. */
  private static void put(Map<String, Node> named, String id, Node operation) {
    String free = id;
    while (named.containsKey(free)) {
      free += "_";
    }
    named.put(free, operation);
  }

  private String id(String path, Node item, Node operation) {
    String own = operation.text("operationId");
    if (own.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+")) {
      if (!taken.add(own)) {
        operation.get("operationId").fault("names two operations: " + own);
      }
      return own;
    }
    String derived = derived(path, item, operation.key());
    if (taken.add(derived)) {
      return derived;
    }
    String resource = derived.substring(0, derived.lastIndexOf('.'));
    String other = resource + "." + identifier(own.isEmpty() ? operation.key() + path : own);
    while (!taken.add(other)) {
      other += "_";
    }
    return other;
  }

  private String derived(String path, Node item, String method) {
    List<String> words = words(path);
    if (words.isEmpty()) {
      words = List.of("root");
    }
    boolean below = path.contains("{");
    boolean alone = item.members().keySet().stream().filter(METHODS::contains).count() == 1;
    boolean action = method.equals("post") && words.size() > 1 && (below || alone);
    if (!path.endsWith("}") && !collections.contains(path) && alone && action) {
      return String.join(".", words);
    }
    return String.join(".", words) + "." + word(path, item, method);
  }

  private String word(String path, Node item, String method) {
    boolean one = path.endsWith("}");
    return switch (method) {
      case "get" -> one || !isCollection(path, item) ? "get" : "list";
      case "post" -> one ? "post" : "create";
      case "put" -> "update";
      case "patch" -> item.has("put") ? "patch" : "update";
      default -> method;
    };
  }

  /** Whether a path has records below it, takes new ones, or answers with a list. */
  private boolean isCollection(String path, Node item) {
    if (collections.contains(path) || item.has("post")) {
      return true;
    }
    Node good = item.get("get").get("responses").get("200").resolved();
    return good.get("content").members().values().stream()
        .map(media -> media.get("schema").resolved())
        .anyMatch(schema -> schema.get("type").isText() && schema.text("type").equals("array"));
  }

  private static List<String> words(String path) {
    List<String> words = new ArrayList<>();
    for (String segment : path.split("/")) {
      boolean version = segment.matches("(?i)api|rest|v?\\d+(\\.\\d+)*([a-z]+\\d*)?");
      if (!segment.isEmpty() && !segment.contains("{") && !version) {
        words.add(identifier(segment));
      }
    }
    return words;
  }

  /** {@code network-interfaces} becomes {@code networkInterfaces}. */
  static String identifier(String text) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char each : text.toCharArray()) {
      if (!Character.isLetterOrDigit(each) && each != '_') {
        upper = name.length() > 0;
      } else {
        name.append(upper ? Character.toUpperCase(each) : each);
        upper = false;
      }
    }
    String made = name.isEmpty() ? "call" : name.toString();
    return Character.isDigit(made.charAt(0))
        ? "_" + made
        : made.substring(0, 1).toLowerCase(Locale.ROOT) + made.substring(1);
  }
}
