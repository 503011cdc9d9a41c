package dev.reeve.json;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns YAML nodes into plain Java values: aliases and merge keys spelt out, keys as texts. */
final class NodeReader {
  /** Values a text may have once its aliases are spelt out: a bomb is refused, a document not. */
  private static final long MOST_VALUES = 3_000_000;

  private record Read(@Nullable Object value, long size) {}

  private final Map<Node, Read> done = new IdentityHashMap<>();
  private final Map<Node, Boolean> open = new IdentityHashMap<>();
  private long values;

  @Nullable Object value(Node node) {
    Read before = done.get(node);
    if (before != null) {
      count(before.size, node);
      return before.value;
    }
    if (open.put(node, true) != null) {
      throw fault("an alias stands within what it stands for", node);
    }
    long start = values;
    count(1, node);
    Object value = fresh(node);
    open.remove(node);
    done.put(node, new Read(value, values - start));
    return value;
  }

  private @Nullable Object fresh(Node node) {
    if (node instanceof MappingNode mapping) {
      return object(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(value(element)));
      return elements;
    }
    return Scalars.value((ScalarNode) node);
  }

  private Map<String, @Nullable Object> object(MappingNode mapping) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = name(tuple.getKeyNode());
      if (name.equals("<<")) {
        merged.add(tuple.getValueNode());
      } else if (members.containsKey(name)) {
        throw fault("the key " + name + " stands twice in one place", tuple.getKeyNode());
      } else {
        members.put(name, value(tuple.getValueNode()));
      }
    }
    merged.forEach(node -> merge(members, node));
    return members;
  }

  private void merge(Map<String, @Nullable Object> members, Node node) {
    if (node instanceof SequenceNode several) {
      several.getValue().forEach(each -> merge(members, each));
    } else if (value(node) instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.putIfAbsent(String.valueOf(name), member));
    } else {
      throw fault("a merge key wants an object", node);
    }
  }

  private static String name(Node key) {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw fault("a key is a text", key);
  }

  private void count(long more, Node node) {
    values += more;
    if (values > MOST_VALUES) {
      throw fault("the text's aliases stand for more than 3 million values", node);
    }
  }

  private static JsonException fault(String what, Node node) {
    Mark at = node.getStartMark();
    return new JsonException(what, at.getLine() + 1, at.getColumn() + 1);
  }
}
