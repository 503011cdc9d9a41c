package dev.reeve.simulator.vendors.pure1.query;

import java.util.ArrayList;
import java.util.List;

/** Reads texts in single quotes, as every text parameter but {@code sort} is written. */
public final class Quoted {

  private Quoted() {}

  /**
   * The one text of a parameter.
   *
   * @throws QueryFault when it is not exactly one quoted text; a list is told element by element,
   *     as the real service does
   */
  public static String one(String raw) {
    List<String> all;
    try {
      all = list(raw);
    } catch (QueryFault e) {
      throw QueryFault.unquoted(raw);
    }
    if (all.size() != 1) {
      throw QueryFault.unquoted(shown(all));
    }
    return all.get(0);
  }

  /**
   * The texts of a comma-separated list.
   *
   * @throws QueryFault when an element is not quoted, the offending elements in its context
   */
  public static List<String> list(String raw) {
    return lists(raw, "").stream().map(joined -> joined.get(0)).toList();
  }

  /**
   * The texts of a comma-separated list whose elements may join several texts, each in its quotes.
   *
   * @param and the sign that joins, or empty where none does
   * @throws QueryFault when a text is not quoted, the offending elements in its context
   */
  public static List<List<String>> lists(String raw, String and) {
    List<List<String>> elements = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (String element : split(raw, ',')) {
      List<String> texts = and.isEmpty() ? List.of(element) : split(element, and.charAt(0));
      List<String> stripped = texts.stream().map(String::strip).toList();
      if (stripped.stream().allMatch(Quoted::quoted)) {
        elements.add(stripped.stream().map(Quoted::inner).toList());
      } else {
        bare.add(element.strip());
      }
    }
    if (!bare.isEmpty()) {
      throw QueryFault.unquoted(bare.size() == 1 ? bare.get(0) : bare.toString());
    }
    return elements;
  }

  private static boolean quoted(String text) {
    return text.length() >= 2 && text.charAt(0) == '\'' && closes(text);
  }

  private static String inner(String quoted) {
    return plain(quoted.substring(1, quoted.length() - 1));
  }

  /** A text without its escapes: {@code \'} is a quote, {@code \\} a backslash. */
  static String plain(String escaped) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        c = escaped.charAt(++i);
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String shown(List<String> texts) {
    List<String> quoted = new ArrayList<>();
    texts.forEach(text -> quoted.add("\"'" + text + "'\""));
    return quoted.toString();
  }

  private static boolean closes(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '\'') {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private static List<String> split(String raw, char separator) {
    List<String> elements = new ArrayList<>();
    boolean inside = false;
    int start = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        inside = !inside;
      } else if (c == separator && !inside) {
        elements.add(raw.substring(start, i));
        start = i + 1;
      }
    }
    elements.add(raw.substring(start));
    return elements;
  }
}
