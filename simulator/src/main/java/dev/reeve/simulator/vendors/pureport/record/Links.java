package dev.reeve.simulator.vendors.pureport.record;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links between records: {@code {href, id, title}}, of which only {@code href} is sure. */
public final class Links {

  private Links() {}

  /** A link to a record. */
  public static Map<String, Object> to(String collection, String id, String title) {
    return Values.of("href", "/" + collection + "/" + id, "id", id, "title", title);
  }

  /** The id a link names: its own, else the last part of its address; clients send both forms. */
  public static String id(@Nullable Object link) {
    Map<String, Object> members = Values.object(link);
    String href = Values.text(members.get("href"));
    String id = Values.text(members.get("id"));
    return id.isEmpty() ? href.substring(href.lastIndexOf('/') + 1) : id;
  }

  /** Refuses a link that leads nowhere. */
  public static ProblemException broken(String field, @Nullable Object link) {
    String message = "No record at " + Values.text(Values.object(link).get("href"));
    return new ProblemException(
        new Problem(
            Problem.Kind.INVALID,
            422,
            "INVALID_LINK",
            message,
            List.of(new Problem.Fault("/" + field, "link", message))));
  }
}
