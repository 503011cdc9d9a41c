package dev.reeve.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of versions: {@code >=0.1 <1}; all parts must hold, an empty text holds always. */
public final class VersionRange {
  private static final Pattern PART = Pattern.compile("(>=|<=|>|<|=)?(\\d+(?:\\.\\d+){0,2})");
  private static final int PLACES = 3;

  private VersionRange() {}

  /** Whether the text is a range. */
  public static boolean valid(String range) {
    return range.isBlank()
        || List.of(range.strip().split("\\s+")).stream()
            .allMatch(part -> PART.matcher(part).matches());
  }

  /**
   * Whether a version, e.g. {@code 0.1.0-SNAPSHOT}, is in a valid range; what follows - counts not.
   */
  public static boolean holds(String range, String version) {
    return range.isBlank()
        || List.of(range.strip().split("\\s+")).stream().allMatch(part -> part(part, version));
  }

  private static boolean part(String part, String version) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      return false;
    }
    int order = compare(version, matcher.group(2));
    String sign = matcher.group(1) == null ? "=" : matcher.group(1);
    return switch (sign) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      default -> order == 0;
    };
  }

  private static int compare(String one, String other) {
    List<Integer> left = numbers(one);
    List<Integer> right = numbers(other);
    for (int i = 0; i < PLACES; i++) {
      int order = Integer.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Integer> numbers(String version) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : version.replaceFirst("[-+].*", "").split("\\.")) {
      numbers.add(part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0);
    }
    while (numbers.size() < PLACES) {
      numbers.add(0);
    }
    return numbers;
  }
}
