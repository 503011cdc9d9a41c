package dev.reeve.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names operations {@code resource.name}: the document's own dotted id, or one made of the path.
 */
final class OperationNames {
  private OperationNames() {}

  static String of(Node node, String path, String method, Set<String> taken) {
    String id = node.text("operationId", "");
    if (id.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+")) {
      return id;
    }
    List<String> fixed = fixed(path);
    boolean one = path.endsWith("}");
    String resource = fixed.isEmpty() ? "root" : String.join(".", fixed);
    String plain = resource + "." + word(method, one);
    if (!taken.contains(plain)) {
      return plain;
    }
    String own = resource + "." + identifier(id.isEmpty() ? method + path : id);
    return taken.contains(own) && id.isEmpty() ? own + taken.size() : own;
  }

  private static List<String> fixed(String path) {
    List<String> names = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()
          && !segment.startsWith("{")
          && !segment.matches("api|v\\d+(\\.\\d+)*|\\d+(\\.\\d+)*")) {
        names.add(identifier(segment));
      }
    }
    return names;
  }

  private static String word(String method, boolean one) {
    return switch (method) {
      case "get" -> one ? "get" : "list";
      case "post" -> one ? "post" : "create";
      case "put", "patch" -> "update";
      default -> method;
    };
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
    String made = name.toString();
    if (made.isEmpty()) {
      return "call";
    }
    String first = made.substring(0, 1).toLowerCase(Locale.ROOT);
    return Character.isDigit(made.charAt(0)) ? "_" + made : first + made.substring(1);
  }
}
