package dev.reeve.simulator.vendors.illumio.background;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.time.Duration;
import java.util.Map;

/** Reports: made, polled, downloaded, gone after a week. */
public final class Reports {

  private Reports() {}

  /** {@code POST /reports}. */
  public static Reply create(Call call) {
    Objects objects = Objects.of(call);
    References.check(objects, call.object().get("report_template"));
    Map<String, Object> report = Writes.begin(call, Objects.href(call), call.object());
    report.putIfAbsent("report_format", "csv");
    report.put("status", "queued");
    report.put("progress_percentage", 0);
    objects.put(report);
    String id = Objects.last(Values.text(report.get("href")));
    Records records = call.records(Objects.href(call));
    records.later(
        id, Duration.ofSeconds(3), Values.of("status", "done", "progress_percentage", 100));
    records.goneLater(id, Duration.ofDays(7));
    return Reply.json(201, report);
  }

  /** {@code GET /reports/x/download}. */
  public static Reply download(Call call) {
    Map<String, Object> report = Objects.of(call).get(Objects.parent(Objects.href(call)));
    if (!"done".equals(report.get("status"))) {
      throw Writes.conflict("report_not_done", "The report is not done.");
    }
    if ("pdf".equals(report.get("report_format"))) {
      return Reply.text(200, "application/pdf", "%PDF-1.4\n%%EOF\n");
    }
    return Reply.text(200, "text/csv", "Name,Value\nWorkloads,1200\n");
  }

  /** Accepts work that leaves nothing behind but a finished job. */
  public static Reply accepted(Call call) {
    String org = "/orgs/" + call.path().getOrDefault("org_id", "1");
    return Jobs.accepted(Jobs.begin(call, org, Objects.href(call), Values.of()));
  }
}
