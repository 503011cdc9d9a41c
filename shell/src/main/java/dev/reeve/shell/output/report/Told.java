package dev.reeve.shell.output.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls that the lines of a journal tell of. */
record Told(
    String script, Instant started, Instant ended, @Nullable Integer exit, List<Call> calls) {

  /**
   * One call.
   *
   * @param facts of its question
   * @param write whether it changed something
   * @param end the kind of its last line, e.g. {@code answered}
   * @param attempts when each began, and how long it took
   * @param last facts of its last line
   * @param asked when the script asked, where the call waited before it was sent
   */
  record Call(
      Map<String, @Nullable Object> facts,
      boolean write,
      String end,
      List<Attempt> attempts,
      Map<String, @Nullable Object> last,
      Optional<Instant> asked) {

    String name() {
      return String.valueOf(facts.get("call"));
    }

    String vendor() {
      return name().replaceAll("[. ].*", "");
    }

    int status() {
      return last.get("status") instanceof Number number ? number.intValue() : 0;
    }

    boolean failed() {
      // A read that finds nothing is an answer: exists() and the wait for a delete ask for that.
      boolean absent = status() == 404 && !write;
      return (status() >= 400 && !absent) || last.get("what") != null || end.equals("unknown");
    }

    /** When the script asked. */
    Instant begin() {
      return asked.orElse(attempts.get(0).at());
    }

    /** How long it waited before it was sent, and between its attempts. */
    Duration waited() {
      Duration waited = Duration.ZERO;
      Instant before = attempts.isEmpty() ? Instant.EPOCH : begin();
      for (Attempt attempt : attempts) {
        Duration gap = Duration.between(before, attempt.at());
        waited = gap.isNegative() ? waited : waited.plus(gap);
        before = attempt.at().plus(attempt.took());
      }
      return waited;
    }

    /** The same with a further look at the same thing. */
    Call then(Call next) {
      List<Attempt> all = new ArrayList<>(attempts);
      all.addAll(next.attempts);
      return new Call(facts, write, next.end, all, next.last, asked);
    }

    Duration took() {
      return attempts.stream().map(Attempt::took).reduce(Duration.ZERO, Duration::plus);
    }
  }

  /** One time that a call was sent. */
  record Attempt(Instant at, Duration took) {}

  static Told of(List<Map<String, @Nullable Object>> lines) {
    Map<String, List<Map<String, @Nullable Object>>> positions = new LinkedHashMap<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    Integer exit = null;
    String script = "";
    for (Map<String, @Nullable Object> line : lines) {
      Instant at = time(line);
      if (at != null) {
        first = at.isBefore(first) ? at : first;
        Instant end = at.plus(took(line));
        last = end.isAfter(last) ? end : last;
      }
      script = line.get("script") == null ? script : String.valueOf(line.get("script"));
      exit = exit(line, exit);
      positions
          .computeIfAbsent(line.get("lane") + " " + line.get("at"), key -> new ArrayList<>())
          .add(line);
    }
    boolean empty = first.equals(Instant.MAX);
    return new Told(
        script,
        empty ? Instant.EPOCH : first,
        empty ? Instant.EPOCH : last,
        exit,
        calls(positions));
  }

  private static @Nullable Integer exit(
      Map<String, @Nullable Object> line, @Nullable Integer before) {
    return switch (String.valueOf(line.get("kind"))) {
      case "end" -> line.get("exit") instanceof Number number ? number.intValue() : before;
      case "resumed" -> null;
      default -> before;
    };
  }

  private static List<Call> calls(Map<String, List<Map<String, @Nullable Object>>> positions) {
    List<Call> calls = new ArrayList<>();
    for (List<Map<String, @Nullable Object>> lines : positions.values()) {
      if (lines.get(0).get("call") != null) {
        calls.add(call(lines));
      }
    }
    return calls;
  }

  private static Call call(List<Map<String, @Nullable Object>> lines) {
    List<Attempt> attempts = new ArrayList<>();
    Instant sending = null;
    for (Map<String, @Nullable Object> line : lines) {
      Instant at = time(line);
      if ("sending".equals(line.get("kind"))) {
        sending = at;
      } else if (line.get("took") != null && at != null) {
        attempts.add(new Attempt(at, took(line)));
        sending = null;
      } else if (sending != null) {
        attempts.add(new Attempt(sending, Duration.ZERO));
        sending = null;
      }
    }
    Map<String, @Nullable Object> last = lines.get(lines.size() - 1);
    boolean write = "write".equals(lines.get(0).get("kind"));
    Optional<Instant> asked =
        Optional.ofNullable(last.get("asked")).map(text -> Instant.parse(String.valueOf(text)));
    return new Call(lines.get(0), write, String.valueOf(last.get("kind")), attempts, last, asked);
  }

  private static @Nullable Instant time(Map<String, @Nullable Object> line) {
    return line.get("time") == null ? null : Instant.parse(String.valueOf(line.get("time")));
  }

  private static Duration took(Map<String, @Nullable Object> line) {
    return line.get("took") instanceof Number millis
        ? Duration.ofMillis(millis.longValue())
        : Duration.ZERO;
  }
}
