package dev.reeve.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be shown as more than plain text: {@code table(rows)}, {@code chart(series)}.
 *
 * @param form how
 * @param data rows, or a series: plain values, an {@link Items}, a list of either
 * @param options what else was said, e.g. {@code file} for a chart; texts by name
 */
public record Shown(Form form, @Nullable Object data, Map<String, String> options) {

  /** Shown without options. */
  public Shown(Form form, @Nullable Object data) {
    this(form, data, Map.of());
  }

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
