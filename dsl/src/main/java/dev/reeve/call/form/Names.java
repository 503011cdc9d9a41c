package dev.reeve.call.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How names as written find names as the document has them. */
public final class Names {
  private Names() {}

  /** The name without regard to case, {@code _} and {@code -}. */
  public static String fold(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** The names that are meant: the equal one, else all that are equal but for case and dashes. */
  public static Set<String> meant(String given, Collection<String> names) {
    if (names.contains(given)) {
      return Set.of(given);
    }
    String folded = fold(given);
    return names.stream()
        .filter(name -> fold(name).equals(folded))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /** Whether {@code name} continues {@code given}, as {@code timestamp[gte]} does timestamp. */
  public static boolean continues(String given, String name) {
    String folded = fold(name);
    String start = fold(given);
    return folded.startsWith(start + "[") || folded.startsWith(start + ".");
  }

  /** The name as a user writes it in the DSL: quoted where it is no identifier. */
  public static String quoted(String name) {
    return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : "'" + name + "'";
  }

  /** {@code "a, b and c"} with another last word. */
  public static String list(List<String> names, String last) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " "
            + last
            + " "
            + names.get(names.size() - 1);
  }
}
