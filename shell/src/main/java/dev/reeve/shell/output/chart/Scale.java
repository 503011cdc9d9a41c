package dev.reeve.shell.output.chart;

import dev.reeve.value.Chart;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The span of values that an axis shows.
 *
 * @param low its least value
 * @param high its greatest; always above {@code low}
 */
record Scale(double low, double high) {

  static Scale of(List<Chart.Series> series, ToDoubleFunction<Chart.Point> axis) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Chart.Series each : series) {
      for (Chart.Point point : each.points()) {
        double value = axis.applyAsDouble(point);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return new Scale(0, 1);
    }
    return low == high ? new Scale(low - 0.5, high + 0.5) : new Scale(low, high);
  }

  /** The same reaching down to zero where no value is below it: bars must not lie about sizes. */
  Scale fromZero() {
    return low > 0 ? new Scale(0, high) : this;
  }

  /** Where a value lies, 0 to 1. */
  double part(double value) {
    return (value - low) / (high - low);
  }

  /** A number with as many digits as a person needs: {@code 1.2k}, {@code 0.034}. */
  static String label(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return trim(value / 1e9) + "G";
    }
    if (size >= 1e6) {
      return trim(value / 1e6) + "M";
    }
    if (size >= 1e4) {
      return trim(value / 1e3) + "k";
    }
    return size != 0 && size < 0.01 ? String.format(Locale.ROOT, "%.1e", value) : trim(value);
  }

  private static String trim(double value) {
    String text = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
