package dev.reeve.shell.output.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** When each vendor was called, as a drawing: a bar for each attempt, a thin line for each wait. */
final class Timeline {
  private static final int WIDTH = 1000;
  private static final int LEFT = 90;
  private static final int BAR = 12;
  private static final int GAP = 4;
  private static final int ROWS = 12;

  private final Told run;
  private final double millis;

  Timeline(Told run) {
    this.run = run;
    this.millis = Math.max(1, Duration.between(run.started(), run.ended()).toMillis());
  }

  String svg() {
    Map<String, List<Told.Call>> vendors = new LinkedHashMap<>();
    run.calls().stream()
        .filter(call -> !call.attempts().isEmpty())
        .forEach(call -> vendors.computeIfAbsent(call.vendor(), v -> new ArrayList<>()).add(call));
    vendors.replaceAll((vendor, calls) -> looks(calls));
    if (vendors.isEmpty()) {
      return "<p>No call was made.</p>\n";
    }
    StringBuilder drawn = new StringBuilder();
    int top = 24;
    for (Map.Entry<String, List<Told.Call>> vendor : vendors.entrySet()) {
      int rows = rows(vendor.getValue(), drawn, top);
      int height = rows * (BAR + GAP) + 8;
      drawn.append(label(vendor.getKey(), top, height));
      top += height;
    }
    return String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"calls over time\">%n",
            WIDTH,
            top + 4)
        + axis(top)
        + drawn
        + "</svg>\n";
  }

  /** Looks at one thing, time and again until it has the state that is waited for, as one call. */
  private static List<Told.Call> looks(List<Told.Call> calls) {
    Map<Object, Integer> last = new LinkedHashMap<>();
    List<Told.Call> merged = new ArrayList<>();
    for (Told.Call call : calls) {
      Object lane = call.facts().get("lane");
      Integer before = last.get(lane);
      if (before != null && same(merged.get(before), call)) {
        merged.set(before, merged.get(before).then(call));
      } else {
        last.put(lane, merged.size());
        merged.add(call);
      }
    }
    return merged;
  }

  private static boolean same(Told.Call one, Told.Call other) {
    return !one.write()
        && !other.write()
        && one.name().equals(other.name())
        && Objects.equals(one.facts().get("path"), other.facts().get("path"))
        && Objects.equals(one.facts().get("arguments"), other.facts().get("arguments"));
  }

  private static String label(String vendor, int top, int height) {
    return String.format(
        Locale.ROOT,
        "<text x=\"0\" y=\"%d\" class=\"v\">%s</text><line x1=\"0\" x2=\"%d\" y1=\"%d\""
            + " y2=\"%d\" class=\"g\"/>%n",
        top + BAR,
        Html.text(vendor),
        WIDTH,
        top + height - 4,
        top + height - 4);
  }

  /** Puts each call in the first row that is free at its time. */
  private int rows(List<Told.Call> calls, StringBuilder drawn, int top) {
    List<Instant> free = new ArrayList<>();
    for (Told.Call call : calls) {
      Instant begin = call.begin();
      int row = 0;
      while (row < free.size() && row < ROWS - 1 && free.get(row).isAfter(begin)) {
        row++;
      }
      Told.Attempt last = call.attempts().get(call.attempts().size() - 1);
      Instant end = last.at().plus(last.took()).plusMillis((long) (millis / 200));
      if (row < free.size()) {
        free.set(row, end);
      } else {
        free.add(end);
      }
      bars(call, top + row * (BAR + GAP), drawn);
    }
    return Math.max(1, free.size());
  }

  private void bars(Told.Call call, int y, StringBuilder drawn) {
    String colour = call.failed() ? "bad" : call.write() ? "write" : "read";
    drawn
        .append("<g><title>")
        .append(Html.text(call.name() + ", " + outcome(call)))
        .append("</title>");
    Instant before = call.asked().orElse(null);
    for (Told.Attempt attempt : call.attempts()) {
      double x = x(attempt.at());
      if (before != null) {
        drawn.append(waited(x(before), x, y + BAR / 2));
      }
      before = attempt.at().plus(attempt.took());
      drawn.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
              colour,
              x,
              y,
              Math.max(2.5, x(before) - x),
              BAR));
    }
    drawn.append("</g>\n");
  }

  private static String waited(double from, double to, int y) {
    return String.format(
        Locale.ROOT,
        "<line class=\"wait\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
        from,
        to,
        y,
        y);
  }

  private static String outcome(Told.Call call) {
    String word = call.write() ? " attempts" : " looks";
    String tries = call.attempts().size() > 1 ? ", " + call.attempts().size() + word : "";
    String waits = call.waited().toMillis() > 50 ? ", waited " + RunReport.span(call.waited()) : "";
    String status = call.status() == 0 ? call.end() : String.valueOf(call.status());
    return status + " in " + call.took().toMillis() + " ms" + tries + waits;
  }

  private double x(Instant at) {
    return LEFT + (WIDTH - LEFT - 4) * Duration.between(run.started(), at).toMillis() / millis;
  }

  private String axis(int bottom) {
    StringBuilder axis = new StringBuilder();
    for (int i = 0; i <= 4; i++) {
      double x = LEFT + (WIDTH - LEFT - 4) * i / 4.0;
      String anchor = i == 4 ? "end" : i == 0 ? "start" : "middle";
      axis.append(
          String.format(
              Locale.ROOT,
              "<line class=\"g\" x1=\"%.1f\" x2=\"%.1f\" y1=\"16\" y2=\"%d\"/>"
                  + "<text class=\"t\" x=\"%.1f\" y=\"10\" text-anchor=\"%s\">%s</text>%n",
              x,
              x,
              bottom,
              x,
              anchor,
              Html.text(RunReport.span(Duration.ofMillis((long) (millis * i / 4))))));
    }
    return axis.toString();
  }
}
