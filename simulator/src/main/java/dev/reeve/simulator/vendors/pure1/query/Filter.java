package dev.reeve.simulator.vendors.pure1.query;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A parsed {@code filter} parameter. */
@FunctionalInterface
public interface Filter {

  /** Whether an item is kept. */
  boolean keeps(Map<String, ?> item);

  /**
   * Reads a filter.
   *
   * @param text the parameter, percent-decoded
   * @param known whether the items have a field of that path
   * @throws QueryFault when it is no filter
   */
  static Filter parse(String text, Predicate<List<String>> known) {
    return new FilterParser(Token.of(text), known).whole();
  }

  /** Keeps what this one drops. */
  default Filter negate() {
    return item -> !keeps(item);
  }
}
