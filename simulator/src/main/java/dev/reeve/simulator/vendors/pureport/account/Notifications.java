package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an account is told of maintenance and incidents, and what of it was read. */
public final class Notifications {
  private static final String COLLECTION = "notifications";

  private Notifications() {}

  /** What answers the operations of notifications. */
  public static Map<String, Handler> handlers() {
    return Map.of(
        "notifications.list", Notifications::list,
        "notifications.setStatus", Notifications::mark);
  }

  /** A maintenance that was, read, and one that is to come. */
  public static void seed(State state, String account) {
    put(state, account, state.born().minus(Duration.ofDays(20)), "READ");
    put(state, account, state.born().plus(Duration.ofDays(10)), "UNREAD");
  }

  private static void put(State state, String account, Instant start, String status) {
    String id = "nx-" + state.ids().base64url(22);
    String known = Times.print(start.minus(Duration.ofDays(14)));
    Map<String, Object> notification =
        Fields.of("id", id)
            .and("href", "/notifications/" + id)
            .and("type", "MAINTENANCE_WINDOW")
            .and("state", "PUBLISHED")
            .and("description", "Updates to the management plane")
            .and("impactedServices", List.of("PUREPORT_API"))
            .and("locations", List.of(Links.to("locations", "us-wdc", "Washington, DC")))
            .and("start", Times.print(start))
            .and("end", Times.print(start.plus(Duration.ofHours(2))))
            .and("createdAt", known)
            .and("updatedAt", known);
    state
        .records(COLLECTION)
        .put(
            account + "/" + id,
            Fields.of("notification", notification)
                .and("connections", List.of())
                .and("$account", account)
                .and("$status", status));
  }

  private static Reply list(Call call) {
    call.check();
    String status = call.query("status").orElse("");
    return Reply.json(
        200,
        call.records(COLLECTION)
            .all()
            .filter(each -> call.path("accountId").equals(each.get("$account")))
            .filter(each -> status.isEmpty() || status.equals(each.get("$status")))
            .filter(each -> touches(call, Values.object(each.get("notification"))))
            .map(call::shown)
            .toList());
  }

  private static boolean touches(Call call, Map<String, Object> notification) {
    return Times.within(
        call, Times.read(notification.get("start")), Times.read(notification.get("end")));
  }

  private static Reply mark(Call call) {
    call.check();
    Records all = call.records(COLLECTION);
    String account = call.path("accountId");
    for (String id : call.object().keySet()) {
      if (!all.has(account + "/" + id)) {
        throw new ProblemException(Problem.notFound("No notification " + id));
      }
    }
    call.object()
        .forEach((id, read) -> all.change(account + "/" + id, each -> each.put("$status", read)));
    return Reply.empty(200);
  }
}
