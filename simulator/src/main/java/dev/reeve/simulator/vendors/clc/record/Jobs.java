package dev.reeve.simulator.vendors.clc.record;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queue: {@code notStarted → executing → succeeded}, and the shapes that tell of a job. */
public final class Jobs {
  /** How long a job takes. */
  public static final Duration LIFE = Duration.ofSeconds(3);

  private static final String QUEUE = "queue";

  private Jobs() {}

  /** What answers the polls. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("queue.status", Jobs::status);
    handlers.put("queue.experimentalStatus", Jobs::experimental);
    return handlers;
  }

  /** A new job in a data center; its id. */
  public static String start(Call call, String place) {
    State state = call.state();
    long number = Values.number(state.facts().get("jobs"), 10_000) + 1;
    state.facts().put("jobs", number);
    return run(call, Owners.lower(place) + "-" + number, Map.of());
  }

  /**
   * A new job on a server; its id. A server's description may ask for trouble: {@code simulator:
   * fail}, {@code simulator: resume}.
   */
  public static String on(Call call, Map<String, Object> server) {
    String id = start(call, Values.text(server.get("locationId")));
    Records queue = call.records(QUEUE);
    if (fails(server)) {
      queue.cancel(id);
      queue.later(id, Duration.ofSeconds(1), Values.of("status", "executing"));
      queue.later(id, LIFE, Values.of("status", "failed"));
    } else if (Values.text(server.get("description")).contains("simulator: resume")) {
      queue.later(id, Duration.ofSeconds(2), Values.of("status", "resumed"));
    }
    return id;
  }

  /** Whether jobs on a server are to fail. */
  public static boolean fails(Map<String, Object> server) {
    return Values.text(server.get("description")).contains("simulator: fail");
  }

  /** A new job of the experimental queue; its id. */
  public static String experimental(Call call, String place, List<Object> links) {
    Map<String, Object> summary =
        Values.of("blueprintId", call.state().ids().random().nextInt(100_000, 999_999));
    summary.put("locationId", Owners.upper(place));
    Map<String, Object> done = Values.copy(summary);
    done.put("links", links);
    String id =
        run(
            call,
            call.state().ids().hex(32),
            Values.of(
                "requestType",
                "blueprintOperation",
                "summary",
                summary,
                "source",
                Values.of("userName", call.caller().name(), "requestedAt", Stamps.now(call))));
    call.records(QUEUE).later(id, LIFE, Values.of("summary", done));
    return id;
  }

  /** {@code {rel: status, href, id}}. */
  public static Map<String, Object> link(Call call, String job) {
    String href = "/v2/operations/" + Owners.alias(call) + "/status/" + job;
    return Values.of("rel", "status", "href", href, "id", job);
  }

  /** {@code {server, isQueued, links}} of a job that was accepted. */
  public static Map<String, Object> queued(Call call, String server, String job) {
    return Values.of("server", server, "isQueued", true, "links", List.of(link(call, job)));
  }

  /** {@code {server, isQueued, errorMessage}} of one that was not. */
  public static Map<String, Object> refused(String server, String why) {
    return Values.of("server", server, "isQueued", false, "errorMessage", why);
  }

  private static String run(Call call, String id, Map<String, Object> facts) {
    boolean plain = facts.isEmpty();
    Map<String, Object> job = Values.of("status", plain ? "notStarted" : "queued");
    job.putAll(facts);
    job.put(Owners.ACCOUNT, Owners.alias(call));
    Records queue = call.records(QUEUE);
    queue.put(id, job);
    queue.later(id, Duration.ofSeconds(1), Values.of("status", plain ? "executing" : "running"));
    queue.later(id, LIFE, Values.of("status", "succeeded"));
    return id;
  }

  private static Reply status(Call call) {
    Map<String, Object> job = Owners.one(call, QUEUE, call.path("statusId"));
    return Reply.json(200, Values.of("status", job.get("status")));
  }

  private static Reply experimental(Call call) {
    return Reply.json(200, Owners.visible(Owners.one(call, QUEUE, call.path("statusId"))));
  }
}
