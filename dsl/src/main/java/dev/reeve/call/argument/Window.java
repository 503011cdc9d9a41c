package dev.reeve.call.argument;

import dev.reeve.value.Untyped;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param max items at the most: {@code max:} or the vendor's own limit word
 * @param page items a request: {@code page:}
 * @param byHand an offset, page number or token was given: that one page and no more
 */
public record Window(OptionalLong max, OptionalInt page, boolean byHand) {

  /** All of it. */
  public static final Window ALL = new Window(OptionalLong.empty(), OptionalInt.empty(), false);

  /**
   * How many, as a script or a command line tells it.
   *
   * @return a number above 0, or empty for anything else
   */
  public static OptionalLong count(@Nullable Object value) {
    if (value instanceof Untyped typed && typed.text().matches("\\d{1,18}")) {
      return count(Long.valueOf(typed.text()));
    }
    return value instanceof Number number && number.longValue() > 0
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  /** What is said of a {@code max} or {@code page} that is no count. */
  public static String refusal(String name, @Nullable Object value) {
    Object told = value instanceof Untyped typed ? typed.text() : value;
    return String.format(
        Locale.ROOT,
        "argument %s is %s: wanted a number above 0",
        name,
        told instanceof CharSequence ? "'" + told + "'" : told);
  }
}
