package dev.reeve.shell.output.screen;

import dev.reeve.value.Chart;
import dev.reeve.value.Chart.Point;
import dev.reeve.value.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series in what a script wants charted: metrics with {@code data} of time and value,
 * pairs, numbers, a map of names to numbers, or rows of which one column is a number.
 */
final class Series {
  private static final long AFTER_2001 = 978_307_200_000L;

  private Series() {}

  static Chart of(@Nullable Object data) {
    if (data instanceof Chart chart) {
      return chart;
    }
    if (data instanceof Map<?, ?> map && !map.containsKey("data")) {
      return bars(map);
    }
    List<Object> elements = new ArrayList<>();
    if (data instanceof Iterable<?> several) {
      several.forEach(elements::add);
    } else if (data != null) {
      elements.add(data);
    }
    List<Chart.Series> metrics = new ArrayList<>();
    elements.forEach(each -> metric(each).ifPresent(metrics::add));
    if (!metrics.isEmpty()) {
      return new Chart(title(metrics, elements), unit(elements), Chart.Kind.LINE, metrics);
    }
    return plain(elements);
  }

  private static String title(List<Chart.Series> metrics, List<Object> elements) {
    return metrics.size() == 1 && !elements.isEmpty() ? metrics.get(0).name() : "";
  }

  private static String unit(List<Object> elements) {
    return elements.stream()
        .flatMap(each -> fields(each).stream())
        .map(fields -> fields.get("unit"))
        .filter(unit -> unit instanceof String)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  private static Chart bars(Map<?, ?> map) {
    List<Point> points = new ArrayList<>();
    map.forEach(
        (name, value) ->
            number(value)
                .ifPresent(
                    y -> points.add(new Point(String.valueOf(name), points.size(), y, false))));
    return new Chart("", "", Chart.Kind.BARS, List.of(new Chart.Series("", points)));
  }

  private static Optional<Map<?, ?>> fields(Object value) {
    if (value instanceof Item item) {
      return Optional.of(item.fields());
    }
    return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
  }

  private static Optional<Chart.Series> metric(Object value) {
    return fields(value)
        .filter(fields -> fields.get("data") instanceof List<?>)
        .map(fields -> new Chart.Series(name(fields), points(list(fields.get("data")))));
  }

  private static String name(Map<?, ?> fields) {
    String name = fields.get("name") == null ? "" : String.valueOf(fields.get("name"));
    List<?> resources = list(fields.get("resources"));
    Object owner =
        !resources.isEmpty() && resources.get(0) instanceof Map<?, ?> first
            ? first.get("name")
            : null;
    return owner == null ? name : owner + " " + name;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<Point> points(List<?> pairs) {
    List<Point> points = new ArrayList<>();
    for (Object pair : pairs) {
      if (pair instanceof List<?> two && two.size() == 2) {
        number(two.get(1)).ifPresent(y -> points.add(at(two.get(0), points.size(), y)));
      }
    }
    return points;
  }

  private static Point at(@Nullable Object x, int index, double y) {
    if (x instanceof Instant instant) {
      return new Point("", instant.toEpochMilli(), y, true);
    }
    double position = number(x).orElse((double) index);
    return new Point("", position, y, position > AFTER_2001);
  }

  private static Chart plain(List<Object> elements) {
    boolean rows = elements.stream().anyMatch(each -> fields(each).isPresent());
    boolean pairs = elements.stream().anyMatch(each -> each instanceof List<?>);
    List<Point> points = rows ? labelled(elements) : pairs ? points(elements) : numbers(elements);
    return new Chart(
        "", "", rows ? Chart.Kind.BARS : Chart.Kind.LINE, List.of(new Chart.Series("", points)));
  }

  private static List<Point> numbers(List<Object> elements) {
    List<Point> points = new ArrayList<>();
    elements.forEach(
        each -> number(each).ifPresent(y -> points.add(new Point("", points.size(), y, false))));
    return points;
  }

  private static List<Point> labelled(List<Object> elements) {
    List<Point> points = new ArrayList<>();
    for (Object element : elements) {
      Map<?, ?> fields = fields(element).orElse(Map.of());
      String label =
          fields.values().stream()
              .filter(each -> each instanceof String)
              .map(String::valueOf)
              .findFirst()
              .orElse("");
      fields.values().stream()
          .flatMap(each -> number(each).stream())
          .findFirst()
          .ifPresent(y -> points.add(new Point(label, points.size(), y, false)));
    }
    return points;
  }

  private static Optional<Double> number(@Nullable Object value) {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }
}
