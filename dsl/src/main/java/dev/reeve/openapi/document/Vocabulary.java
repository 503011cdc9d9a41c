package dev.reeve.openapi.document;

import dev.reeve.errors.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@code x-} keys of our documents and where each may stand; {@code docs/vendor-documents.md}
 * tells their shapes.
 */
public final class Vocabulary {
  /** May stand anywhere: where a fact comes from, and what is doubtful about it. */
  public static final Set<String> REMARKS =
      Set.of("x-source", "x-note", "x-unverified", "x-simulator");

  private enum Place {
    ROOT,
    SERVER,
    TAG,
    PATHS,
    PATH,
    OPERATION,
    PARAMETER,
    SCHEME,
    OTHER
  }

  private static final Map<Place, Set<String>> KEYS =
      Map.of(
          Place.ROOT,
          Set.of(
              "x-auth",
              "x-scope",
              "x-errors",
              "x-rate-limit",
              "x-sensitive",
              "x-pagination",
              "x-async"),
          Place.SERVER,
          Set.of("x-service", "x-host-aliases"),
          Place.TAG,
          Set.of("x-list", "x-get", "x-identifier"),
          Place.PATH,
          Set.of("x-service"),
          Place.OPERATION,
          Set.of(
              "x-effect",
              "x-repeat",
              "x-identity",
              "x-undo",
              "x-patch",
              "x-require",
              "x-lookup",
              "x-fields",
              "x-batch",
              "x-window",
              "x-brings",
              "x-partial",
              "x-gives",
              "x-pagination",
              "x-async",
              "x-auth",
              "x-audience",
              "x-since",
              "x-stability",
              "x-service"),
          Place.PARAMETER,
          Set.of("x-engine", "x-style", "x-since", "x-sensitive", "x-link-to", "x-identifier"),
          Place.SCHEME,
          Set.of("x-auth"),
          Place.OTHER,
          Set.of(
              "x-sensitive",
              "x-identifier",
              "x-unit",
              "x-link-to",
              "x-fill-from-path",
              "x-derived",
              "x-resource",
              "x-client-default",
              "x-extensible-enum",
              "x-since"));

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private static final List<String> DATA = List.of("example", "examples", "default", "enum");

  private Vocabulary() {}

  /** Every key that the vocabulary has. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(REMARKS);
    KEYS.values().forEach(all::addAll);
    return all;
  }

  /** Notes each {@code x-} key that is unknown, or stands where it means nothing. */
  public static void check(Node root) {
    check(root, Place.ROOT);
  }

  private static void check(Node node, Place place) {
    if (node.isList()) {
      node.elements().forEach(element -> check(element, place));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    for (Map.Entry<String, Node> member : node.members().entrySet()) {
      String key = member.getKey();
      if (key.startsWith("x-") && !isName(node)) {
        known(member.getValue(), key, place);
      } else if (!DATA.contains(key) || isName(node)) {
        check(member.getValue(), below(member.getValue(), place));
      }
    }
  }

  private static void known(Node node, String key, Place place) {
    if (REMARKS.contains(key) || KEYS.getOrDefault(place, Set.of()).contains(key)) {
      return;
    }
    String hint = Nearest.hint(key, all());
    node.fault(
        all().contains(key)
            ? key + " means nothing here"
            : key + " is no key of the vocabulary" + (hint.isEmpty() ? "" : ", " + hint));
  }

  /** Whether the node's members are named by the vendor: properties, paths, components. */
  private static boolean isName(Node node) {
    String pointer = node.pointer();
    return pointer.endsWith("/properties") || pointer.equals("/paths") || isComponents(pointer);
  }

  private static boolean isComponents(String pointer) {
    String prefix = "/components/";
    return pointer.startsWith(prefix) && pointer.indexOf('/', prefix.length()) < 0;
  }

  private static Place below(Node node, Place around) {
    String key = node.key();
    return switch (around) {
      case ROOT ->
          switch (key) {
            case "servers" -> Place.SERVER;
            case "tags" -> Place.TAG;
            case "paths" -> Place.PATHS;
            default -> Place.OTHER;
          };
      case PATHS -> Place.PATH;
      case PATH -> METHODS.contains(key) ? Place.OPERATION : parameterOr(key);
      case PARAMETER -> isComponent(node, "parameters") ? Place.PARAMETER : Place.OTHER;
      default -> isComponent(node, "securitySchemes") ? Place.SCHEME : parameterOr(key);
    };
  }

  /** Whether the node is itself one of the components of that kind. */
  private static boolean isComponent(Node node, String kind) {
    String prefix = "/components/" + kind + "/";
    String pointer = node.pointer();
    return pointer.startsWith(prefix) && pointer.indexOf('/', prefix.length()) < 0;
  }

  private static Place parameterOr(String key) {
    return key.equals("parameters") ? Place.PARAMETER : Place.OTHER;
  }
}
