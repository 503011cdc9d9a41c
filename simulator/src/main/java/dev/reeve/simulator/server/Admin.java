package dev.reeve.simulator.server;

import dev.reeve.errors.ReeveException;
import dev.reeve.json.Json;
import dev.reeve.simulator.fault.Fault;
import dev.reeve.simulator.fault.Faults;
import dev.reeve.simulator.record.Received;
import dev.reeve.simulator.record.Recorder;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Clock;
import dev.reeve.simulator.state.Values;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The admin port: clock, faults, tokens, requests, reset. */
final class Admin {
  private final Clock clock;
  private final Faults faults;
  private final Recorder recorder;
  private final Consumer<String> revoke;
  private final Runnable reset;
  private final Estates estates;

  /** Admin of one server. */
  Admin(
      Clock clock,
      Faults faults,
      Recorder recorder,
      Consumer<String> revoke,
      Runnable reset,
      Estates estates) {
    this.clock = clock;
    this.faults = faults;
    this.recorder = recorder;
    this.revoke = revoke;
    this.reset = reset;
    this.estates = estates;
  }

  /** What the vendors hold. */
  interface Estates {
    /** Stores records of a vendor. */
    void write(String vendor, Map<String, Object> collections);

    /** What changed since the seed: vendor, collection, key and record, one within the other. */
    Map<String, Object> changes();
  }

  /** Answers a request of the admin port. */
  Reply answer(Incoming incoming) {
    try {
      return switch (incoming.method() + " " + incoming.path()) {
        case "GET /clock" -> clock();
        case "POST /clock" -> advance(incoming);
        case "GET /faults" -> listed();
        case "POST /faults" -> add(incoming);
        case "DELETE /faults" -> clear();
        case "POST /tokens/revoke" -> revoked(incoming);
        case "GET /requests" -> requests(incoming);
        case "DELETE /requests" -> forgotten();
        case "GET /records" -> Reply.json(200, estates.changes());
        case "POST /records" -> written(incoming);
        case "POST /reset" -> started();
        default ->
            wrong(
                404,
                "There is GET and POST /clock, GET, POST and DELETE /faults, POST /tokens/revoke,"
                    + " GET and DELETE /requests, GET and POST /records, POST /reset.");
      };
    } catch (ReeveException wrong) {
      return wrong(400, wrong.text());
    } catch (DateTimeParseException | IllegalArgumentException wrong) {
      return wrong(
          400, "The clock is put forward by {\"advance\":\"PT2H\"}: " + wrong.getMessage());
    }
  }

  private Reply clock() {
    return Reply.json(200, Values.of("now", clock.now().toString()));
  }

  private Reply advance(Incoming incoming) {
    clock.advance(Duration.parse(Values.text(object(incoming).get("advance"))));
    return clock();
  }

  private Reply listed() {
    return Reply.json(200, faults.list().stream().map(Fault::json).toList());
  }

  private Reply add(Incoming incoming) {
    Object body = Json.parse(incoming.bytes());
    List<Object> wanted =
        body instanceof List<?> ? Values.list(body) : List.of(body == null ? "" : body);
    List<Fault> read =
        wanted.stream()
            .map(
                each ->
                    each instanceof String text
                        ? Fault.parse(text)
                        : Fault.of(Values.object(each), Json.print(each)))
            .toList();
    read.forEach(faults::add);
    return listed();
  }

  private Reply clear() {
    faults.clear();
    return Reply.empty(204);
  }

  private Reply revoked(Incoming incoming) {
    String body = new String(incoming.bytes(), StandardCharsets.UTF_8);
    revoke.accept(body.isBlank() ? "" : Values.text(object(incoming).get("vendor")));
    return Reply.empty(204);
  }

  private Reply requests(Incoming incoming) {
    String vendor = incoming.query().first("vendor").orElse("");
    List<Map<String, Object>> found =
        recorder.list().stream()
            .filter(each -> vendor.isEmpty() || each.vendor().equals(vendor))
            .map(Received::json)
            .toList();
    return Reply.json(200, found);
  }

  private Reply forgotten() {
    recorder.clear();
    return Reply.empty(204);
  }

  /** The form of a seed file: vendor, collection, key, record. */
  private Reply written(Incoming incoming) {
    object(incoming).forEach((vendor, records) -> estates.write(vendor, Values.object(records)));
    return Reply.empty(204);
  }

  private Reply started() {
    reset.run();
    return Reply.empty(204);
  }

  private static Map<String, Object> object(Incoming incoming) {
    return Values.object(Json.parse(incoming.bytes()));
  }

  private static Reply wrong(int status, String message) {
    return Reply.json(status, Values.of("message", message));
  }
}
