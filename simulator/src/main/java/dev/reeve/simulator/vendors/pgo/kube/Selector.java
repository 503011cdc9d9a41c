package dev.reeve.simulator.vendors.pgo.kube;

import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label selector: {@code a=b,c!=d,e in (x,y),f,!g}. */
public final class Selector {
  private static final Pattern SET =
      Pattern.compile("\\s*(\\S+)\\s+(in|notin)\\s*\\(([^)]*)\\)\\s*");
  private static final Pattern PAIR = Pattern.compile("\\s*([^=!\\s]+)\\s*(==|=|!=)\\s*(\\S*)\\s*");
  private static final Pattern NAME = Pattern.compile("\\s*(!?)\\s*([^=!\\s()]+)\\s*");

  private Selector() {}

  /**
   * Reads a selector; an empty one selects everything.
   *
   * @throws PgoFault when it is none
   */
  public static Predicate<Map<String, ?>> parse(String text) {
    Predicate<Map<String, ?>> all = labels -> true;
    if (text.isBlank()) {
      return all;
    }
    for (String part : split(text)) {
      all = all.and(one(part, text));
    }
    return all;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Predicate<Map<String, ?>> one(String part, String whole) {
    Matcher set = SET.matcher(part);
    if (set.matches()) {
      Set<String> values = Set.of(set.group(3).strip().split("\\s*,\\s*"));
      boolean in = set.group(2).equals("in");
      String name = set.group(1);
      return labels -> in == values.contains(String.valueOf(labels.get(name)));
    }
    Matcher pair = PAIR.matcher(part);
    if (pair.matches()) {
      boolean equal = !pair.group(2).equals("!=");
      String name = pair.group(1);
      String value = pair.group(3);
      return labels -> equal == value.equals(labels.get(name));
    }
    Matcher name = NAME.matcher(part);
    if (name.matches()) {
      boolean there = name.group(1).isEmpty();
      return labels -> there == labels.containsKey(name.group(2));
    }
    throw new PgoFault("unable to parse requirement: found '" + whole + "'");
  }
}
