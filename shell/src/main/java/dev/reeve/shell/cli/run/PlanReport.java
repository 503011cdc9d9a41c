package dev.reeve.shell.cli.run;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Plans;
import dev.reeve.json.Json;
import dev.reeve.run.plan.PlanEntry;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.option.PlanOptions;
import dev.reeve.shell.cli.session.Showing;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a plan: a table with bodies folded and a count for each vendor, or rows for machines. */
public final class PlanReport {
  private static final int BODY = 60;

  private PlanReport() {}

  /** Shows what would be written, keeps it where the user said, and gives the exit code. */
  static int of(Plans.Planned planned, PlanOptions plan, GlobalOptions options, Console console) {
    int code = of(planned, options, console);
    plan.plan().ifPresent(planned.file()::write);
    return code;
  }

  /** Shows what would be written; an error of the script is thrown after that. */
  public static int of(Plans.Planned planned, GlobalOptions options, Console console) {
    List<PlanEntry> entries = planned.file().plan().entries();
    OutputFormat format = options.output().orElse(OutputFormat.TABLE);
    Screen screen = Showing.screen(options, console);
    if (format != OutputFormat.TABLE) {
      screen.value(entries.stream().map(PlanEntry::row).toList(), format);
    } else {
      if (!entries.isEmpty()) {
        screen.value(rows(entries), format);
      }
      screen.lines(List.of(summary(planned.file().plan().counts(), entries)));
    }
    Outcome outcome = planned.outcome();
    outcome.error().ifPresent(PlanReport::raise);
    return outcome.exitCode();
  }

  private static void raise(RuntimeException error) {
    throw error;
  }

  private static List<Map<String, @Nullable Object>> rows(List<PlanEntry> entries) {
    boolean lanes = entries.stream().anyMatch(entry -> !entry.lane().equals("/"));
    boolean profiles = entries.stream().map(PlanEntry::profile).distinct().count() > 1;
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (PlanEntry entry : entries) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>(entry.row());
      row.put("body", folded(entry));
      if (!lanes) {
        row.remove("lane");
      }
      if (!profiles) {
        row.remove("profile");
      }
      rows.add(row);
    }
    return rows;
  }

  private static String folded(PlanEntry entry) {
    Object content = entry.content();
    if (!(content instanceof Map<?, ?> map)) {
      return SafeText.cut(SafeText.of(content == null ? "" : entry.body()), BODY);
    }
    String members =
        map.entrySet().stream()
            .map(each -> each.getKey() + ": " + member(each.getValue()))
            .collect(Collectors.joining(", "));
    return SafeText.cut(SafeText.of(members), BODY);
  }

  private static String member(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? "{}" : "{…}";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "[]" : "[" + list.size() + "]";
    }
    return value instanceof String text ? text : Json.print(value);
  }

  /** {@code Plan: 3 writes (pureport 2, clc 1), 1 assumed. Nothing was sent.} */
  private static String summary(Map<String, Integer> counts, List<PlanEntry> entries) {
    if (entries.isEmpty()) {
      return "Plan: no writes.";
    }
    String vendors =
        counts.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    long assumed = entries.stream().filter(PlanEntry::assumed).count();
    return "Plan: "
        + entries.size()
        + (entries.size() == 1 ? " write (" : " writes (")
        + vendors
        + ")"
        + (assumed == 0 ? "" : ", " + assumed + " assumed")
        + ". Nothing was sent.";
  }
}
