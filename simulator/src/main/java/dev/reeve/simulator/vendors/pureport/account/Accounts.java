package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Pages;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Accounts, which form a tree, and their consent and permissions. */
public final class Accounts {
  private static final String ABOVE_ALL = "ac-reeveSimulatorPlatform";

  private Accounts() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("accounts.list", Accounts::list);
    handlers.put("accounts.create", Accounts::create);
    handlers.put("accounts.get", Accounts::get);
    handlers.put("accounts.update", Accounts::update);
    handlers.put("accounts.delete", Accounts::delete);
    handlers.put("accounts.permissions", Accounts::permissions);
    handlers.put("accounts.canVerify", Accounts::canVerify);
    handlers.put("consent.get", Accounts::consent);
    handlers.put("consent.accept", Accounts::accept);
    return handlers;
  }

  /** Whether an account is another or lies below it. */
  public static boolean within(State state, String account, String above) {
    String at = account;
    for (int depth = 0; depth < 20 && !at.isEmpty(); depth++) {
      if (at.equals(above)) {
        return true;
      }
      at =
          state
              .records("accounts")
              .find(at)
              .map(found -> Values.text(found.get("$parent")))
              .orElse("");
    }
    return false;
  }

  /** Refuses a write below an account that has not consented. */
  public static void consented(Call call, String account) {
    if (!call.records("consent").has(account)) {
      throw Problems.of(409, "CONSENT_REQUIRED", "The account must accept the terms first");
    }
  }

  private static Reply list(Call call) {
    String own = Values.text(call.caller().facts().get("account"));
    List<String> ids = call.query().all("ids");
    String parent = call.query("parentId").orElse("");
    String name = call.query("name").orElse("").toLowerCase(Locale.ROOT);
    Stream<Map<String, Object>> found =
        call.records("accounts")
            .all()
            .filter(each -> within(call.state(), Values.text(each.get("id")), own))
            .filter(each -> ids.isEmpty() || ids.contains(Values.text(each.get("id"))))
            .filter(each -> parent.isEmpty() || parent.equals(each.get("$parent")))
            .filter(each -> Values.text(each.get("name")).toLowerCase(Locale.ROOT).contains(name));
    long limit = Pages.asked(call, "limit", Long.MAX_VALUE, 0);
    return Reply.json(200, found.limit(limit).map(each -> shown(call.state(), each)).toList());
  }

  private static Reply get(Call call) {
    return Reply.json(200, shown(call.state(), account(call)));
  }

  private static Reply create(Call call) {
    call.check();
    Map<String, Object> body = Bodies.writable(call.object());
    String own = Values.text(call.caller().facts().get("account"));
    String parent = body.containsKey("parent") ? Links.id(body.get("parent")) : own;
    if (!call.records("accounts").has(parent)) {
      throw Links.broken("parent", body.get("parent"));
    }
    long below =
        call.records("accounts").all().filter(each -> parent.equals(each.get("$parent"))).count();
    Limits.room(call, parent, "ACCOUNT", below);
    String id = "ac-" + call.state().ids().base64url(22);
    Map<String, Object> account =
        account(id, Values.text(body.get("name")), parent, title(call.state(), parent));
    account.putAll(body);
    account.put("parent", Links.to("accounts", parent, title(call.state(), parent)));
    call.records("accounts").put(id, account);
    firstRole(call.state(), id, Values.text(body.get("name")));
    return Reply.json(201, shown(call.state(), account));
  }

  /**
   * An account's record. A client reads the root's parent unasked, and takes the account whose
   * parent is not in the list for the default one: so the root's is one that no key sees.
   */
  public static Map<String, Object> account(
      String id, String name, String parent, String parentName) {
    return Fields.of("id", id)
        .and("href", "/accounts/" + id)
        .and("name", name)
        .and("description", "")
        .and("verified", true)
        .and("demo", false)
        .and("pricingHidden", false)
        .and("showChildAccountPricing", true)
        .and("technicalContactEmails", List.of())
        .and("tags", Map.of())
        .and(
            "supportedConnectionGroups",
            List.of(Links.to("supportedConnections/groups", "default", "Default")))
        .and(
            "parent",
            parent.equals(id)
                ? Links.to("accounts", ABOVE_ALL, "Pureport")
                : Links.to("accounts", parent, parentName))
        .and("$parent", parent.equals(id) ? "" : parent);
  }

  /** A new account's first role. */
  public static String firstRole(State state, String account, String name) {
    String id = "role-" + state.ids().base64url(22);
    state
        .records("roles")
        .put(
            id,
            Fields.of("id", id)
                .and("href", "/accounts/" + account + "/roles/" + id)
                .and("name", "Admin")
                .and("description", "May do everything")
                .and("account", Links.to("accounts", account, name))
                .and("permissions", everything())
                .and("$under", Values.of("accountId", account)));
    return id;
  }

  private static Map<String, Object> everything() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String type : List.of("ACCOUNT", "NETWORK", "CONNECTION", "PORT", "ROLE", "API_KEY")) {
      all.put(
          type,
          Fields.of("READ", true).and("CREATE", true).and("UPDATE", true).and("DELETE", true));
    }
    return all;
  }

  private static Reply update(Call call) {
    call.check();
    Map<String, Object> account = Bodies.replaced(account(call), call.object());
    call.records("accounts").put(call.path("accountId"), account);
    return Reply.json(200, shown(call.state(), account));
  }

  private static Reply delete(Call call) {
    account(call);
    String id = call.path("accountId");
    boolean parent =
        call.records("accounts").all().anyMatch(each -> id.equals(each.get("$parent")));
    if (parent) {
      throw Problems.of(409, "ACCOUNT_HAS_CHILD_ACCOUNTS", "The account has child accounts");
    }
    boolean ports =
        call.records("ports").all().anyMatch(each -> Links.id(each.get("account")).equals(id));
    if (ports) {
      throw Problems.of(
          409, "ACCOUNT_DELETE_NON_DELETED_PORT_STATE_CONFLICT", "The account has ports");
    }
    call.records("accounts").remove(id);
    return Reply.empty(204);
  }

  private static Reply permissions(Call call) {
    account(call);
    Map<String, Object> rights = new LinkedHashMap<>();
    everything()
        .forEach(
            (type, allowed) -> {
              Map<String, Object> own = new LinkedHashMap<>(Values.object(allowed));
              own.replaceAll((verb, yes) -> verb.equals("READ") || !call.caller().readOnly());
              rights.put(type, own);
            });
    return Reply.json(200, rights);
  }

  private static Reply consent(Call call) {
    account(call);
    return call.records("consent")
        .find(call.path("accountId"))
        .map(found -> Reply.json(200, call.shown(found)))
        .orElseThrow(() -> new ProblemException(Problem.notFound("No consent yet")));
  }

  private static Reply accept(Call call) {
    account(call);
    String id = call.path("accountId");
    if (call.records("consent").has(id)) {
      throw Problems.of(409, "ACCOUNT_ALREADY_CONSENTED", "The account accepted the terms before");
    }
    Map<String, Object> consent = consent(call.state(), id);
    call.records("consent").put(id, consent);
    return Reply.json(201, call.shown(consent));
  }

  /** A consent given now. */
  public static Map<String, Object> consent(State state, String account) {
    return Values.of(
        "consentAt",
        Times.print(state.clock().now()),
        "userId",
        "user-reeveSimulatorUser0001",
        "href",
        "/accounts/" + account + "/consent");
  }

  /** Whether there is a bank account that small deposits may prove. */
  private static Reply canVerify(Call call) {
    account(call);
    Object verified =
        call.records("billing")
            .find(call.path("accountId"))
            .map(found -> found.get("verified"))
            .orElse(true);
    return Reply.json(200, Boolean.FALSE.equals(verified));
  }

  private static Map<String, Object> account(Call call) {
    String id = call.path("accountId");
    return call.records("accounts")
        .find(id)
        .orElseThrow(() -> new ProblemException(Problem.notFound("No account " + id)));
  }

  private static Map<String, Object> shown(State state, Map<String, Object> account) {
    Map<String, Object> shown = Bodies.visible(account);
    String id = Values.text(account.get("id"));
    shown.put(
        "hasChildren",
        state.records("accounts").all().anyMatch(each -> id.equals(each.get("$parent"))));
    return shown;
  }

  private static String title(State state, String account) {
    return state
        .records("accounts")
        .find(account)
        .map(found -> Values.text(found.get("name")))
        .orElse("");
  }
}
