package dev.reeve.shell.repl.curl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An address as written; a variable may stand for any part of it.
 *
 * @param host host and port, or the variable that the address begins with; may be empty
 * @param path from its first slash on, without the query
 * @param query what stands behind the question mark
 */
record Address(String host, String path, String query) {

  static Address of(String url) {
    String rest = url.replaceFirst("^[a-z]+://", "");
    boolean hostless = rest.startsWith("/");
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    String before = (mark < 0 ? rest : rest.substring(0, mark)).replaceFirst("#.*", "");
    int slash = before.indexOf('/');
    String host = hostless ? "" : slash < 0 ? before : before.substring(0, slash);
    String path = slash < 0 ? "" : before.substring(slash);
    return new Address(host.replaceFirst(".*@", ""), path, query);
  }

  /** The parameters of the query; one that repeats has all its values. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String each : query.split("&")) {
      if (!each.isEmpty()) {
        String[] parts = each.split("=", 2);
        parameters
            .computeIfAbsent(Matching.decoded(parts[0]), any -> new ArrayList<>())
            .add(parts.length == 1 ? "" : Matching.decoded(parts[1]));
      }
    }
    return parameters;
  }
}
