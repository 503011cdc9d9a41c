package dev.reeve.shell.repl.curl;

import dev.reeve.engine.attend.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One call as a curl command, secrets masked as they came. */
final class CurlText {
  private static final Set<String> OURS =
      Set.of("user-agent", "accept-encoding", "connection", "host", "content-length");

  private CurlText() {}

  static List<String> of(Exchanged call) {
    List<String> lines = new ArrayList<>();
    String status = call.status() == 0 ? "no answer" : String.valueOf(call.status());
    lines.add("# " + call.call() + ": " + status);
    List<String> parts = new ArrayList<>();
    parts.add("curl -X " + call.method() + " " + quoted(call.address()));
    call.headers()
        .forEach(
            (name, values) -> {
              if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> parts.add("-H " + quoted(name + ": " + value)));
              }
            });
    if (!call.mediaType().isEmpty()
        && call.headers().keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      parts.add("-H " + quoted("Content-Type: " + call.mediaType()));
    }
    if (!call.body().isEmpty()) {
      parts.add("-d " + quoted(call.body()));
    }
    for (int i = 0; i < parts.size(); i++) {
      lines.add((i == 0 ? "" : "  ") + parts.get(i) + (i == parts.size() - 1 ? "" : " \\"));
    }
    return lines;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
