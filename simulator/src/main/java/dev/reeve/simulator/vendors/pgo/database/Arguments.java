package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which clusters a call means. */
final class Arguments {

  private Arguments() {}

  /** The names in a member, or those a selector selects; null when it selects none. */
  static @Nullable List<String> clusters(Ask ask, String member) {
    String selector = ask.body().text("Selector");
    if (selector.isEmpty()) {
      return ask.body().texts(member);
    }
    List<Map<String, Object>> found = ask.clusters().select(selector);
    return found.isEmpty() ? null : found.stream().map(Clusters::name).toList();
  }

  /** The clusters of a path or of a selector in the query; {@code all} means all. */
  static List<Map<String, Object>> selected(Ask ask) {
    String name = ask.path("name");
    String selector = ask.query("selector");
    if (selector.isEmpty() && !name.equals("all")) {
      selector = "name=" + name;
    }
    return ask.clusters().select(selector);
  }
}
