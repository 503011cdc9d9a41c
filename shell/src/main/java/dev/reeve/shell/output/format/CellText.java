package dev.reeve.shell.output.format;

import dev.reeve.json.Json;
import dev.reeve.shell.output.chart.TextChart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One plain value as a person reads it in a cell: units, local times, folded nesting. */
final class CellText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ROOT);
  private static final int SPARK = 24;
  private static final List<String> BINARY = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

  private final ZoneId zone;
  private final boolean exact;
  private final DateTimeFormatter times;

  private CellText(ZoneId zone, boolean exact, DateTimeFormatter times) {
    this.zone = zone;
    this.exact = exact;
    this.times = times;
  }

  /** For a card: times to the second. */
  static CellText card(Layout layout) {
    return new CellText(layout.zone(), layout.exact(), TIME);
  }

  /** For a column: times to the minute. */
  static CellText column(Layout layout) {
    return new CellText(layout.zone(), layout.exact(), MINUTE);
  }

  /** The text; {@code unit} and {@code format} are the schema's words, or empty. */
  String of(@Nullable Object value, String unit, String format) {
    if (value == null) {
      return "";
    }
    if (value instanceof Map<?, ?> map) {
      return folded(map);
    }
    if (value instanceof List<?> list) {
      return folded(list);
    }
    if (exact) {
      return SafeText.of(String.valueOf(value));
    }
    return value instanceof Number number ? number(number, unit) : text(value.toString(), format);
  }

  private String text(String text, String format) {
    if (!format.equals("date-time")) {
      return SafeText.of(text);
    }
    try {
      return time(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return SafeText.of(text);
    }
  }

  private String number(Number number, String unit) {
    return switch (unit) {
      case "epoch-ms" ->
          number.longValue() == 0 ? "" : time(Instant.ofEpochMilli(number.longValue()));
      case "epoch-s" ->
          number.longValue() == 0 ? "" : time(Instant.ofEpochSecond(number.longValue()));
      case "bytes" -> size(number.doubleValue());
      case "bytes/s" -> size(number.doubleValue()) + "/s";
      case "ms" -> duration(number.longValue());
      case "s" -> duration(number.longValue() * 1000);
      case "" -> plain(number);
      default -> plain(number) + " " + unit;
    };
  }

  private static String plain(Number number) {
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  private String time(Instant instant) {
    return times.format(instant.atZone(zone));
  }

  private static String size(double bytes) {
    double value = bytes;
    int step = 0;
    while (Math.abs(value) >= 1024 && step < BINARY.size() - 1) {
      value /= 1024;
      step++;
    }
    String digits = step == 0 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, digits, value, BINARY.get(step));
  }

  private static String duration(long millis) {
    if (Math.abs(millis) < 1000) {
      return millis + " ms";
    }
    long seconds = millis / 1000;
    if (seconds < 60) {
      return millis % 1000 == 0
          ? seconds + " s"
          : String.format(Locale.ROOT, "%.1f s", millis / 1000d);
    }
    if (seconds < 3600) {
      return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
    if (seconds < 86_400) {
      return seconds / 3600
          + " h"
          + (seconds % 3600 == 0 ? "" : " " + seconds % 3600 / 60 + " min");
    }
    return seconds / 86_400
        + " d"
        + (seconds % 86_400 == 0 ? "" : " " + seconds % 86_400 / 3600 + " h");
  }

  private static String folded(Map<?, ?> map) {
    String name = Folded.name(map);
    if (name != null) {
      return SafeText.of(name);
    }
    return map.isEmpty() ? "{}" : SafeText.of(Json.print(map));
  }

  private String folded(List<?> list) {
    if (list.isEmpty()) {
      return "";
    }
    List<Double> values = Sparkable.values(list);
    if (!values.isEmpty()) {
      return TextChart.spark(values, SPARK);
    }
    if (list.size() <= 3) {
      return String.join(", ", list.stream().map(each -> of(each, "", "")).toList());
    }
    return of(list.get(0), "", "")
        + ", "
        + of(list.get(1), "", "")
        + ", … "
        + list.size()
        + " in all";
  }
}
