package dev.reeve.value;

import org.jspecify.annotations.Nullable;

/**
 * Something to be shown as more than plain text: {@code table(rows)}, {@code chart(series)}.
 *
 * @param form how
 * @param data rows, or a series: plain values, an {@link Items}, a list of either
 */
public record Shown(Form form, @Nullable Object data) {

  /** Forms of showing. */
  public enum Form {
    /** Rows and columns. */
    TABLE,
    /** A chart of values over time or by name. */
    CHART,
    /** One line that shows how values went. */
    TREND
  }
}
