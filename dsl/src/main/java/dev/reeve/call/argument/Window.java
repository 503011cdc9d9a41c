package dev.reeve.call.argument;

import java.util.OptionalInt;
import java.util.OptionalLong;

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
}
