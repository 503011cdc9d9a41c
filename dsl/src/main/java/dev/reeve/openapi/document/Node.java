package dev.reeve.openapi.document;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document with its place. Asking for a member of the wrong type is a fault of the
 * document, noted with its pointer; the answer is then as if it were absent.
 */
public final class Node {
  private final Source source;
  private final @Nullable Object value;
  private final String pointer;

  private Node(Source source, @Nullable Object value, String pointer) {
    this.source = source;
    this.value = value;
    this.pointer = pointer;
  }

  /** The whole of a document. */
  public static Node root(Source source) {
    return new Node(source, source.root(), "");
  }

  /** The whole of the document that it stands in. */
  public Node root() {
    return root(source);
  }

  /** The value as parsed. */
  public @Nullable Object value() {
    return value;
  }

  /** Where it stands, as a JSON Pointer; empty for the whole. */
  public String pointer() {
    return pointer;
  }

  /** The last word of the pointer. */
  public String key() {
    return unescaped(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** Whether it is there and not null. */
  public boolean exists() {
    return value != null;
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return value instanceof List<?>;
  }

  /** Whether it is a text. */
  public boolean isText() {
    return value instanceof String;
  }

  /** Whether it is an object with this member, which may be null. */
  public boolean has(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key);
  }

  /** Notes a fault of the document at this place. */
  public void fault(String what) {
    source.fault(pointer, what);
  }

  /** The member of this name, which need not exist. */
  public Node get(String key) {
    Object member = value instanceof Map<?, ?> map ? map.get(key) : null;
    return new Node(source, member, pointer + "/" + escaped(key));
  }

  /** The members of an object in order; a fault when it is there and no object. */
  public Map<String, Node> members() {
    Map<String, Node> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> members.put(String.valueOf(key), get(String.valueOf(key))));
    } else if (value != null) {
      fault("wants an object");
    }
    return members;
  }

  /** The elements of a list; a fault when it is there and no list. */
  public List<Node> elements() {
    List<Node> elements = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        elements.add(new Node(source, list.get(i), pointer + "/" + i));
      }
    } else if (value != null) {
      fault("wants a list");
    }
    return elements;
  }

  /** A text, number or flag as text; empty when absent; a fault when it is anything else. */
  public String text() {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value != null) {
      fault("wants a text");
    }
    return "";
  }

  /** The member of this name as text; empty when absent. */
  public String text(String key) {
    return get(key).text();
  }

  /** The member of this name as true or false; false when absent. */
  public boolean flag(String key) {
    Node member = get(key);
    if (member.value instanceof Boolean flag) {
      return flag;
    }
    if (member.exists()) {
      member.fault("wants true or false");
    }
    return false;
  }

  /** The member of this name as a whole number, or {@code otherwise} when absent. */
  public int integer(String key, int otherwise) {
    Node member = get(key);
    if (member.value instanceof Integer number) {
      return number;
    }
    if (member.exists()) {
      member.fault("wants a whole number");
    }
    return otherwise;
  }

  /** The member of this name as a number of any size; empty when absent. */
  public Optional<BigDecimal> number(String key) {
    Node member = get(key);
    if (member.value instanceof Number number) {
      return Optional.of(new BigDecimal(number.toString()));
    }
    if (member.exists()) {
      member.fault("wants a number");
    }
    return Optional.empty();
  }

  /** Texts of a list, or the one text that stands in its place. */
  public List<String> texts(String key) {
    Node member = get(key);
    if (member.isText()) {
      return List.of(member.text());
    }
    return member.elements().stream().map(Node::text).toList();
  }

  /** A length of time such as {@code 30s}, {@code 15m}, {@code 2h} or {@code 500ms}, in ms. */
  public long millis(String key, long otherwise) {
    Node member = get(key);
    if (!member.exists()) {
      return otherwise;
    }
    String text = member.text();
    int unit = 0;
    while (unit < text.length() && Character.isDigit(text.charAt(unit))) {
      unit++;
    }
    long factor =
        switch (text.substring(unit)) {
          case "ms" -> 1;
          case "s" -> 1_000;
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          default -> 0;
        };
    if (unit == 0 || unit > 9 || factor == 0) {
      member.fault("wants a time such as 30s, 15m or 2h");
      return otherwise;
    }
    return Long.parseLong(text.substring(0, unit)) * factor;
  }

  /** One of an enum's values by its lower-case name with dashes. */
  public <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    Node member = get(key);
    if (!member.exists()) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(member.text().replace('-', '_'))) {
        return constant;
      }
    }
    member.fault("wants one of " + words(type));
    return otherwise;
  }

  private static String words(Class<? extends Enum<?>> type) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return String.join(", ", words);
  }

  /** Notes a fault for each member that is none of these; {@code x-note} and the like may stand. */
  public void only(String... known) {
    for (String name : members().keySet()) {
      if (!List.of(known).contains(name) && !Vocabulary.REMARKS.contains(name)) {
        get(name).fault("is no member of " + key() + ": " + String.join(", ", known));
      }
    }
  }

  /** The node itself, or what its {@code $ref} means; absent when that is nowhere. */
  public Node resolved() {
    Node node = this;
    Set<String> seen = new LinkedHashSet<>();
    while (node.has("$ref")) {
      String ref = node.text("$ref");
      if (!seen.add(ref)) {
        fault("refers to itself by " + ref);
        return new Node(source, null, pointer);
      }
      Node target = at(ref);
      if (!target.exists()) {
        node.fault("refers to " + ref + ", which is not there");
        return target;
      }
      node = target;
    }
    return node;
  }

  private Node at(String ref) {
    if (!ref.startsWith("#/")) {
      return new Node(source, null, pointer);
    }
    Node node = root(source);
    for (String word : ref.substring(2).split("/", -1)) {
      node = node.step(unescaped(URLDecoder.decode(word, StandardCharsets.UTF_8)));
    }
    return node;
  }

  private Node step(String word) {
    if (value instanceof List<?> list && word.matches("[0-9]{1,6}")) {
      int position = Integer.parseInt(word);
      return position < list.size() ? elements().get(position) : new Node(source, null, pointer);
    }
    return get(word);
  }

  /** A name as a step of a JSON Pointer (RFC 6901). */
  public static String escaped(String word) {
    return word.replace("~", "~0").replace("/", "~1");
  }

  private static String unescaped(String word) {
    return word.replace("~1", "/").replace("~0", "~");
  }
}
