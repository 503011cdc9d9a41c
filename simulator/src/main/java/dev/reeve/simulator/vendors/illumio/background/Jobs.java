package dev.reeve.simulator.vendors.illumio.background;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Times;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Collections read in the background: a job, and a data file when it is done. */
public final class Jobs {
  private static final String RETRY_AFTER = "5";
  private static final Duration LASTS = Duration.ofSeconds(2);

  private Jobs() {}

  /** Whether a collection is asked for in the background. */
  public static boolean wanted(Call call) {
    return call.header("Prefer").filter(value -> value.contains("respond-async")).isPresent();
  }

  /**
   * Starts a job for a collection.
   *
   * @param content which objects it will give, and how
   */
  public static Reply start(Call call, Map<String, Object> content) {
    String org = "/orgs/" + call.path().getOrDefault("org_id", "1");
    String file = org + "/datafiles/" + call.state().ids().uuid();
    call.records(org + "/datafiles").put(Objects.last(file), content);
    return accepted(begin(call, org, Objects.href(call), Values.of("href", file)));
  }

  /** Begins a job that ends with a result, and tells its href. */
  static String begin(Call call, String org, String description, Map<String, Object> result) {
    Instant now = call.state().clock().now();
    String id = call.state().ids().uuid().toString();
    Map<String, Object> job =
        Values.of(
            "href",
            org + "/jobs/" + id,
            "job_type",
            ":illumio/async_requests",
            "description",
            description,
            "status",
            "running",
            "result",
            Values.of(),
            "requested_at",
            Times.ofJob(now),
            "requested_by",
            Writes.author(call.caller()),
            "terminated_at",
            null);
    call.records(org + "/jobs").put(id, job);
    Map<String, Object> done =
        Values.of(
            "status", "done", "result", result, "terminated_at", Times.ofJob(now.plus(LASTS)));
    call.records(org + "/jobs").later(id, LASTS, done);
    return org + "/jobs/" + id;
  }

  /** The answer that something goes on: the bare href, as every client takes it. */
  static Reply accepted(String href) {
    return Reply.empty(202).with("Location", href).with("Retry-After", RETRY_AFTER);
  }

  /** {@code GET /jobs/x}. */
  public static Reply get(Call call) {
    Map<String, Object> job = Objects.of(call).get(Objects.href(call));
    return Reply.json(200, Objects.shown(job));
  }
}
