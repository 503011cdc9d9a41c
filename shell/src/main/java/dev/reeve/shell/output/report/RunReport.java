package dev.reeve.shell.output.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as one page: what it was, when each vendor was called, what was written, what failed. */
public final class RunReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;

  /** Reports with times in that zone. */
  public RunReport(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The page.
   *
   * @param id the run's name
   * @param state e.g. {@code done} or {@code in doubt}
   * @param lines of the journal, secrets masked
   */
  public String page(String id, String state, List<Map<String, @Nullable Object>> lines) {
    Told run = Told.of(lines);
    String title = run.script().isEmpty() ? id : run.script();
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + Html.text(title + ", run " + id)
        + "</title>\n<style>\n"
        + style()
        + "</style>\n</head>\n<body>\n<main>\n"
        + head(title, id, state, run)
        + why(lines)
        + cards(run)
        + "<h2>Timeline</h2>\n"
        + "<p class=\"key\"><i class=\"read\"></i> read <i class=\"write\"></i> write"
        + " <i class=\"bad\"></i> failed <i class=\"wait\"></i> waited: to look or try again, or for"
        + " a limit</p>\n"
        + "<div class=\"scroll\">"
        + new Timeline(run).svg()
        + "</div>\n"
        + charts(lines)
        + section("Writes", "Nothing was written.", writes(run))
        + section("Errors", "No call failed.", errors(run))
        + section("Reads", "Nothing was read.", reads(run))
        + "<footer>Made by reeve from the journal of run "
        + Html.text(id)
        + "; secrets are masked.</footer>\n</main>\n</body>\n</html>\n";
  }

  private String head(String title, String id, String state, Told run) {
    String kind = state.startsWith("done") ? "good" : state.startsWith("failed") ? "ill" : "open";
    return "<header><h1>"
        + Html.text(title)
        + " <span class=\"badge "
        + kind
        + "\">"
        + Html.text(state)
        + "</span></h1>\n<p>Run "
        + Html.text(id)
        + ", "
        + Html.text(TIME.format(run.started().atZone(zone)))
        + " ("
        + Html.text(zone)
        + "), "
        + Html.text(span(Duration.between(run.started(), run.ended())))
        + "</p></header>\n";
  }

  /** What the run ended with, unless it was resumed since. */
  private static String why(List<Map<String, @Nullable Object>> lines) {
    String why = "";
    for (Map<String, @Nullable Object> line : lines) {
      Object kind = line.get("kind");
      if ("end".equals(kind) || "resumed".equals(kind)) {
        why = line.get("what") == null ? "" : String.valueOf(line.get("what"));
      }
    }
    String shown = why.lines().map(Html::text).collect(Collectors.joining("\n"));
    return shown.isEmpty() ? "" : "<pre class=\"why\">" + shown + "</pre>\n";
  }

  private static String cards(Told run) {
    long writes = run.calls().stream().filter(Told.Call::write).count();
    long failed = run.calls().stream().filter(Told.Call::failed).count();
    long again = run.calls().stream().mapToLong(c -> Math.max(0, c.attempts().size() - 1)).sum();
    long vendors = run.calls().stream().map(Told.Call::vendor).distinct().count();
    Map<String, Long> cards = new LinkedHashMap<>();
    cards.put(writes == 1 ? "write" : "writes", writes);
    long reads = run.calls().size() - writes;
    cards.put(reads == 1 ? "read" : "reads", reads);
    cards.put("failed", failed);
    cards.put("tried again", again);
    cards.put(vendors == 1 ? "vendor" : "vendors", vendors);
    StringBuilder html = new StringBuilder("<div class=\"cards\">");
    cards.forEach(
        (name, count) ->
            html.append("<div><b>").append(count).append("</b> ").append(name).append("</div>"));
    return html.append("</div>\n").toString();
  }

  private String charts(List<Map<String, @Nullable Object>> lines) {
    String drawn = Drawn.of(lines, zone);
    return drawn.isEmpty() ? "" : "<h2>Charts</h2>\n<div class=\"charts\">" + drawn + "</div>\n";
  }

  private static String section(String title, String none, String table) {
    return "<h2>" + title + "</h2>\n" + (table.isEmpty() ? "<p>" + none + "</p>\n" : table);
  }

  private String writes(Told run) {
    List<List<String>> rows = new ArrayList<>();
    for (Told.Call call : run.calls()) {
      if (call.write()) {
        rows.add(
            List.of(
                time(call),
                name(call.name()),
                Html.text(call.facts().get("profile")),
                request(call.facts().get("method") + " " + call.facts().get("path")),
                "<span class=\"args\">" + Html.text(call.facts().get("arguments")) + "</span>",
                outcome(call),
                Html.text(span(call.took()))));
      }
    }
    return Html.table(
        List.of("At", "Call", "Profile", "Request", "Arguments", "Outcome", "Took"), rows);
  }

  private String errors(Told run) {
    List<List<String>> rows = new ArrayList<>();
    for (Told.Call call : run.calls()) {
      if (call.failed()) {
        Object what = call.last().get("what");
        rows.add(
            List.of(
                time(call),
                name(call.name()),
                outcome(call),
                Html.text(what == null ? "the vendor refused it" : what),
                Html.text(call.facts().get("line"))));
      }
    }
    return Html.table(List.of("At", "Call", "Outcome", "What happened", "Script"), rows);
  }

  private static String reads(Told run) {
    Map<String, List<Told.Call>> byName = new LinkedHashMap<>();
    run.calls().stream()
        .filter(call -> !call.write())
        .forEach(call -> byName.computeIfAbsent(call.name(), n -> new ArrayList<>()).add(call));
    List<List<String>> rows = new ArrayList<>();
    byName.forEach(
        (name, calls) -> {
          Duration all = calls.stream().map(Told.Call::took).reduce(Duration.ZERO, Duration::plus);
          Duration most =
              calls.stream().map(Told.Call::took).max(Duration::compareTo).orElse(Duration.ZERO);
          Duration waited =
              calls.stream().map(Told.Call::waited).reduce(Duration.ZERO, Duration::plus);
          rows.add(
              List.of(
                  name(name),
                  String.valueOf(calls.size()),
                  Html.text(span(all)),
                  waited.isZero() ? "" : Html.text(span(waited)),
                  Html.text(span(most))));
        });
    return Html.table(List.of("Call", "Times", "Took in all", "Waited", "Slowest"), rows);
  }

  private static String outcome(Told.Call call) {
    String kind = call.failed() ? "ill" : "good";
    String status = call.status() == 0 ? call.end() : call.status() + " " + call.end();
    String tries = call.attempts().size() > 1 ? ", attempt " + call.attempts().size() : "";
    return "<span class=\"badge " + kind + "\">" + Html.text(status + tries) + "</span>";
  }

  private String time(Told.Call call) {
    return call.attempts().isEmpty()
        ? ""
        : Html.text(CLOCK.format(call.attempts().get(0).at().atZone(zone)));
  }

  private static String name(String call) {
    return "<code class=\"call\">" + Html.text(call) + "</code>";
  }

  private static String request(@Nullable Object value) {
    return "<code class=\"request\">" + Html.text(value).replace("/", "/<wbr>") + "</code>";
  }

  /** {@code 340 ms}, {@code 2.4 s}, {@code 3 min 5 s}. */
  static String span(Duration span) {
    long millis = span.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    return millis < 60_000
        ? String.format(Locale.ROOT, "%.1f s", millis / 1000d)
        : span.toMinutes() + " min " + span.toSecondsPart() + " s";
  }

  private static String style() {
    try (InputStream in = RunReport.class.getResourceAsStream("report.css")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
