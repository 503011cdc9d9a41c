package dev.reeve.shell.output.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers of a list that reads better as a line of blocks: values, or pairs with time.
 */
final class Sparkable {
  private static final int LEAST = 6;

  private Sparkable() {}

  /** The values in order; empty where the list is no series. */
  static List<Double> values(List<?> list) {
    if (list.size() < LEAST) {
      return List.of();
    }
    List<Double> values = new ArrayList<>();
    for (Object each : list) {
      Object value = each instanceof List<?> pair && pair.size() == 2 ? pair.get(1) : each;
      if (!(value instanceof Number number)) {
        return List.of();
      }
      values.add(number.doubleValue());
    }
    return values;
  }
}
