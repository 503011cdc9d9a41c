package dev.reeve.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: its value, its JSON Pointer, and the root that references start from.
 *
 * @param value the JSON value, or null where there is none
 * @param pointer RFC 6901
 * @param root the whole document
 * @param faults where faults are told
 */
record Node(@Nullable Object value, String pointer, Map<?, ?> root, Faults faults) {
  private static final int DEEPEST = 32;

  static Node root(Map<?, ?> root, Faults faults) {
    return new Node(root, "", root, faults);
  }

  boolean present() {
    return value != null;
  }

  Node at(String key) {
    Object member = value instanceof Map<?, ?> map ? map.get(key) : null;
    return new Node(member, pointer + "/" + escape(key), root, faults);
  }

  boolean has(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key);
  }

  /** Members of an object in document order; a fault where it is something else. */
  Map<String, Node> members() {
    Map<String, Node> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> members.put(String.valueOf(key), at(String.valueOf(key))));
    } else if (present()) {
      faults.add(pointer, "must be an object");
    }
    return members;
  }

  /** Elements of a list; a fault where it is something else. */
  List<Node> elements() {
    List<Node> elements = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        elements.add(new Node(list.get(i), pointer + "/" + i, root, faults));
      }
    } else if (present()) {
      faults.add(pointer, "must be a list");
    }
    return elements;
  }

  List<String> texts() {
    return elements().stream().map(each -> each.text("")).toList();
  }

  String text(String key, String otherwise) {
    return at(key).text(otherwise);
  }

  String text(String otherwise) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (present()) {
      faults.add(pointer, "must be a text");
    }
    return otherwise;
  }

  boolean flag(String key) {
    Object member = at(key).value();
    if (member != null && !(member instanceof Boolean)) {
      faults.add(pointer + "/" + escape(key), "must be true or false");
    }
    return Boolean.TRUE.equals(member);
  }

  int number(String key, int otherwise) {
    Object member = at(key).value();
    if (member != null && !(member instanceof Number)) {
      faults.add(pointer + "/" + escape(key), "must be a number");
    }
    return member instanceof Number number ? number.intValue() : otherwise;
  }

  /** The place meant: follows {@code $ref}s within the document. */
  Node resolved() {
    Node node = this;
    for (int i = 0; i < DEEPEST; i++) {
      Optional<String> ref = node.ref();
      if (ref.isEmpty()) {
        return node;
      }
      Node target = node.target(ref.get());
      if (!target.present()) {
        faults.add(node.pointer + "/$ref", "nothing is at " + ref.get());
        return target;
      }
      node = target;
    }
    faults.add(pointer, "refers to itself");
    return new Node(null, pointer, root, faults);
  }

  Optional<String> ref() {
    return value instanceof Map<?, ?> map && map.get("$ref") instanceof String ref
        ? Optional.of(ref)
        : Optional.empty();
  }

  private Node target(String ref) {
    if (!ref.startsWith("#/")) {
      faults.add(pointer + "/$ref", "refers out of the document: " + ref);
      return new Node(null, ref, root, faults);
    }
    Node node = root(root, faults);
    for (String part : ref.substring(2).split("/")) {
      node = node.at(unescape(part));
    }
    return node;
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String part) {
    String plain = part.replace("~1", "/").replace("~0", "~");
    return plain.contains("%")
        ? java.net.URLDecoder.decode(
            plain.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8)
        : plain;
  }
}
