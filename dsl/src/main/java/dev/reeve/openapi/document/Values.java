package dev.reeve.openapi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain values out of a document. */
public final class Values {
  private Values() {}

  /** The members of an object as values; null ones are left out. */
  public static Map<String, Object> map(Node node) {
    Map<String, Object> values = new LinkedHashMap<>();
    node.members()
        .forEach(
            (name, member) -> {
              Object value = member.value();
              if (value != null) {
                values.put(name, value);
              }
            });
    return values;
  }

  /** A list of lists of texts. */
  public static List<List<String>> groups(Node node) {
    List<List<String>> groups = new ArrayList<>();
    node.elements().forEach(each -> groups.add(each.elements().stream().map(Node::text).toList()));
    return groups;
  }

  /** An object whose values are texts. */
  public static Map<String, String> texts(Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.members().forEach((name, member) -> texts.put(name, member.text()));
    return texts;
  }
}
