package dev.reeve.simulator.vendors.pure1.query;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares values of items with literals of filters, and with each other. */
final class Comparison {

  private Comparison() {}

  static boolean holds(@Nullable Object value, String sign, @Nullable Object literal) {
    if (sign.equals("=")) {
      return equal(value, literal);
    }
    if (sign.equals("!=")) {
      return !equal(value, literal);
    }
    if (value == null || literal == null) {
      return false;
    }
    int order = order(value, literal);
    return switch (sign) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  static boolean equal(@Nullable Object value, @Nullable Object literal) {
    if (value == null || literal == null) {
      return Objects.equals(value, literal);
    }
    return order(value, literal) == 0;
  }

  // Numbers may be quoted (_as_of>'1502729489760') and still compare as numbers.
  static int order(Object value, Object other) {
    if (value instanceof Number || other instanceof Number) {
      BigDecimal left = number(value);
      BigDecimal right = number(other);
      if (left != null && right != null) {
        return left.compareTo(right);
      }
    }
    return value.toString().compareTo(other.toString());
  }

  private static @Nullable BigDecimal number(Object value) {
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
