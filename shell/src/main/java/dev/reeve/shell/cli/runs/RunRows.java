package dev.reeve.shell.cli.runs;

import dev.reeve.run.RunSummary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs, and lines of their journals, as rows. */
final class RunRows {
  private RunRows() {}

  static Map<String, @Nullable Object> summary(RunSummary run) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", run.id());
    row.put("script", run.script());
    row.put("profile", String.join(", ", run.profiles()));
    boolean told = run.started().isAfter(Instant.EPOCH);
    row.put("started", told ? second(run.started()) : null);
    row.put("ended", run.ended().map(RunRows::second).orElse(null));
    row.put("state", run.state());
    row.put("reads", run.reads());
    row.put("writes", run.writes());
    Map<String, Object> doubts = new LinkedHashMap<>();
    run.inDoubt().forEach((number, call) -> doubts.put(String.valueOf(number), call));
    row.put("inDoubt", doubts.isEmpty() ? null : doubts);
    return row;
  }

  private static String second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** What a person looks for; {@code -o} gives all there is. */
  static Map<String, @Nullable Object> line(Map<String, @Nullable Object> entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("number", entry.get("number"));
    row.put("lane", entry.get("lane"));
    row.put("kind", entry.get("kind"));
    row.put("what", first(entry, "call", "name", "script", "as", "what"));
    row.put("arguments", entry.get("arguments"));
    row.put("status", first(entry, "status", "exit"));
    row.put("time", entry.get("time"));
    return row;
  }

  private static @Nullable Object first(Map<String, @Nullable Object> entry, String... names) {
    return Stream.of(names).filter(entry::containsKey).findFirst().map(entry::get).orElse(null);
  }
}
