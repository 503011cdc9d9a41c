package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Pages;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done, by whom, with what result: one entry for every write. */
public final class AuditLog {
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("accounts", "ACCOUNT"),
          Map.entry("networks", "NETWORK"),
          Map.entry("connections", "CONNECTION"),
          Map.entry("networks.connections", "CONNECTION"),
          Map.entry("gateways", "GATEWAY"),
          Map.entry("apiKeys", "API_KEY"),
          Map.entry("roles", "ROLE"),
          Map.entry("ports", "PORT"),
          Map.entry("users", "USER"),
          Map.entry("members", "ACCOUNT_MEMBER"),
          Map.entry("billing", "ACCOUNT_BILLING"),
          Map.entry("invites", "MEMBER_INVITE"),
          Map.entry("connections.tasks", "TASK"),
          Map.entry("gateways.tasks", "TASK"));
  private static final Set<String> SORTS =
      Set.of("timestamp", "eventType", "subjectType", "ipAddress", "userAgent", "source", "result");
  private static final Set<String> VERBS = Set.of("create", "update", "delete");

  private AuditLog() {}

  /** A handler whose successes are written down. */
  public static Handler kept(Handler handler) {
    return call -> {
      Reply reply = handler.handle(call);
      write(call, reply);
      return reply;
    };
  }

  /** A page of an account's entries. */
  public static Reply list(Call call) {
    call.check();
    String property = call.query("sort").orElse("timestamp");
    if (!SORTS.contains(property)) {
      throw Problems.of(422, "INVALID_SORT", "There is no sorting by " + property);
    }
    String direction = call.query("sortDirection").orElse("DESC");
    if (!List.of("ASC", "DESC").contains(direction)) {
      throw Problems.of(422, "INVALID_SORT", "There is no sorting " + direction);
    }
    boolean down = direction.equals("DESC");
    Comparator<Map<String, Object>> order =
        Comparator.comparing(each -> Values.text(each.get(property)));
    Stream<Map<String, Object>> found =
        call.records("auditLog").all().filter(each -> wanted(call, each));
    return Pages.reply(
        call,
        found.sorted(down ? order.reversed() : order).toList(),
        Values.of("direction", down ? "DESC" : "ASC", "property", property));
  }

  private static boolean wanted(Call call, Map<String, Object> entry) {
    String account = call.path("accountId");
    String at = Links.id(entry.get("account"));
    boolean children = call.query("includeChildAccounts").orElse("").equals("true");
    boolean here = children ? Accounts.within(call.state(), at, account) : at.equals(account);
    List<String> types = call.query().all("eventTypes");
    return here
        && (types.isEmpty() || types.contains(Values.text(entry.get("eventType"))))
        && same(call, "result", entry.get("result"))
        && same(call, "ipAddress", entry.get("ipAddress"))
        && same(call, "correlationId", entry.get("correlationId"))
        && same(call, "subjectType", entry.get("subjectType"))
        && about(call, entry)
        && same(call, "principalId", Links.id(entry.get("principal")))
        && Times.within(
            call, Times.read(entry.get("timestamp")), Times.read(entry.get("timestamp")));
  }

  /** About the object asked for or, where that is wished, about one below it. */
  private static boolean about(Call call, Map<String, Object> entry) {
    String subject = Links.id(entry.get("subject"));
    boolean below = "true".equals(call.query("includeChildSubjects").orElse(""));
    return same(call, "subjectId", subject)
        || (below && above(call, subject).contains(call.query("subjectId").orElse("")));
  }

  /** The network of a connection; network and connection of a gateway. */
  private static List<String> above(Call call, String subject) {
    return Stream.of("gateways", "connections")
        .flatMap(collection -> call.records(collection).find(subject).stream())
        .flatMap(each -> Stream.of("connection", "network").map(each::get))
        .filter(link -> link != null)
        .map(Links::id)
        .flatMap(id -> Stream.concat(Stream.of(id), above(call, id).stream()))
        .toList();
  }

  private static boolean same(Call call, String parameter, @Nullable Object value) {
    return call.query(parameter).map(asked -> asked.equals(Values.text(value))).orElse(true);
  }

  private static void write(Call call, Reply reply) {
    String subject = SUBJECTS.get(call.operation().resource());
    if (subject == null || !VERBS.contains(call.operation().name())) {
      return;
    }
    String event = subject + "_" + call.operation().name().toUpperCase(Locale.ROOT);
    String own = Values.text(call.caller().facts().get("account"));
    String account = call.path().getOrDefault("accountId", own);
    String id = call.state().ids().hex(32);
    Map<String, Object> made = Values.object(reply.value());
    String name = Values.text(made.get("id"));
    List<String> path = List.copyOf(call.path().values());
    String about = name.isEmpty() && !path.isEmpty() ? path.get(path.size() - 1) : name;
    call.records("auditLog")
        .put(id, entry(call, reply, event, subject, Values.of("account", account, "id", about)));
  }

  private static Map<String, Object> entry(
      Call call, Reply reply, String event, String subject, Map<String, Object> about) {
    String type = subject.equals("MEMBER_INVITE") ? "ACCOUNT_INVITE" : subject;
    String account = Values.text(about.get("account"));
    return Fields.of("timestamp", Times.print(call.state().clock().now()))
        .and("eventType", event)
        .and("subjectType", type)
        .and(
            "subject",
            Values.of(
                "href", call.incoming().path(), "id", Values.text(about.get("id")), "title", ""))
        .and("account", Links.to("accounts", account, ""))
        .and("principal", Links.to("apikeys", call.caller().name(), call.caller().name()))
        .and("result", "SUCCESS")
        .and("source", "API")
        .and("ipAddress", "127.0.0.1")
        .and("userAgent", call.header("user-agent").orElse(""))
        .and("correlationId", Values.text(call.state().ids().uuid()))
        .and("changes", List.of())
        .and(
            "request", Values.of("method", call.incoming().method(), "url", call.incoming().path()))
        .and("response", Values.of("statusCode", reply.status(), "statusCodeFamily", "SUCCESSFUL"));
  }
}
