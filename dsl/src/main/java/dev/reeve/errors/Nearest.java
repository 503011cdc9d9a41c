package dev.reeve.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a misspelt one may have meant. */
public final class Nearest {
  private Nearest() {}

  /** At most three of {@code names}, nearest first; empty when none is near. */
  public static List<String> to(String wrong, Collection<String> names) {
    String folded = fold(wrong);
    int limit = Math.max(1, folded.length() / 3);
    return names.stream()
        .map(name -> new Scored(name, distance(folded, fold(name))))
        .filter(scored -> scored.distance <= limit || isPart(folded, fold(scored.name)))
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(3)
        .map(Scored::name)
        .toList();
  }

  /** {@code "did you mean a, b or c?"}, or empty when nothing is near. */
  public static String hint(String wrong, Collection<String> names) {
    List<String> near = to(wrong, names);
    if (near.isEmpty()) {
      return "";
    }
    String last = near.get(near.size() - 1);
    String head = String.join(", ", near.subList(0, near.size() - 1));
    return "did you mean " + (head.isEmpty() ? last : head + " or " + last) + "?";
  }

  private record Scored(String name, int distance) {}

  private static boolean isPart(String wrong, String name) {
    return wrong.length() >= 3
        && (name.contains(wrong) || wrong.contains(name) && name.length() > 2);
  }

  private static String fold(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** Optimal string alignment: a swap of neighbours counts once, as it does for typists. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
