package dev.reeve.simulator.vendors.pureport.account;

import static java.util.stream.Collectors.toSet;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and what an account holds: roles, API keys, invites, members, ports, a payment method. */
public final class Directory {

  /** What a bank account is proved by, in cents: the amounts of the payment provider's tests. */
  private static final Set<Long> DEPOSITS = Set.of(32L, 45L);

  /** Who stands behind the keys. */
  private static final String USER = "user-reeveSimulatorUser0001";

  private Directory() {}

  /** What answers the operations of roles, keys, members, invites, ports and users. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.putAll(roles().handlers());
    handlers.putAll(keys().handlers());
    handlers.putAll(invites().handlers());
    handlers.putAll(members().handlers());
    handlers.putAll(ports().handlers());
    handlers.put("invites.acceptAll", Directory::acceptAll);
    handlers.put("ports.accounts", Directory::portAccounts);
    handlers.put("ports.loa", call -> Reply.json(200, "Letter of authorization for " + port(call)));
    handlers.put("billing.create", Directory::pay);
    handlers.put("billing.update", Directory::pay);
    handlers.put("billing.verify", Directory::verify);
    handlers.put("billing.configured", Directory::configured);
    handlers.put("billing.get", call -> Reply.json(200, call.shown(paid(call))));
    handlers.put("billing.delete", Directory::stopPaying);
    return handlers;
  }

  private static Owned roles() {
    return new Owned(
        "roles",
        "roles",
        "roleId",
        true,
        call -> "role-" + call.state().ids().base64url(22),
        (call, role) -> role.putIfAbsent("id", role.get("$id")));
  }

  private static Owned keys() {
    return new Owned(
        "apiKeys",
        "apikeys",
        "key",
        true,
        call -> call.state().ids().base64url(22),
        (call, key) -> {
          key.putIfAbsent("key", key.get("$id"));
          if (!key.containsKey("$secret")) {
            key.put("$secret", call.state().ids().base64url(43));
          }
        });
  }

  private static Owned invites() {
    return new Owned(
        "invites",
        "invites",
        "inviteId",
        true,
        call -> "invite-" + call.state().ids().base64url(22),
        (call, invite) -> {
          invite.putIfAbsent("id", invite.get("$id"));
          invite.putIfAbsent("invitedAt", Times.print(call.state().clock().now()));
          invite.putIfAbsent("invitedBy", Links.to("users", USER, ""));
          invite.put("expired", false);
        });
  }

  private static Owned members() {
    return new Owned(
        "members",
        "members",
        "userId",
        true,
        call -> {
          String user = Links.id(call.object().get("user"));
          if (!call.records("users").has(user)) {
            throw Links.broken("user", call.object().get("user"));
          }
          if (call.records("members").has(call.path("accountId") + "/" + user)) {
            throw Problems.of(409, "ACCOUNT_MEMBER_ALREADY_EXISTS", "The user is a member already");
          }
          return user;
        },
        (call, member) -> member.putIfAbsent("user", call.object().get("user")));
  }

  private static Owned ports() {
    return new Owned(
        "ports",
        "ports",
        "portId",
        false,
        call -> "port-" + call.state().ids().base64url(22),
        Directory::port);
  }

  private static void port(Call call, Map<String, Object> port) {
    String id = Values.text(port.get("$id"));
    if (port.containsKey("id")) {
      kept(call, port);
      return;
    }
    String facility = Links.id(port.get("facility"));
    if (!call.records("facilities").has(facility)) {
      throw Links.broken("facility", port.get("facility"));
    }
    boolean offered =
        call.records("supportedPorts").all().anyMatch(offer -> offers(offer, port, facility));
    if (!offered) {
      throw Problems.of(
          422, "NO_SUPPORTED_PORT_FOR_PORT", "No supported port has this provider and speed");
    }
    port.put("id", id);
    port.put("state", "REQUESTED");
    port.put("deviceId", "switch-1");
    port.put("interfaceId", "xe-0/0/" + call.records("ports").size());
    port.put("patchPanelId", "PP-" + facility);
    port.put("patchPanelPortNumbers", List.of(1, 2));
    call.records("ports").later(id, Duration.ofSeconds(3), Values.of("state", "ACTIVE"));
  }

  /** A port keeps the speed it was ordered with. */
  private static void kept(Call call, Map<String, Object> port) {
    Object before =
        call.records("ports")
            .find(Values.text(port.get("id")))
            .map(found -> found.get("speed"))
            .orElse(null);
    if (Values.number(port.get("speed"), 0) != Values.number(before, 0)) {
      throw Problems.of(
          422, "PORT_SPEED_CHANGE_NOT_ALLOWED", "The speed of a port can't be changed");
    }
  }

  private static boolean offers(
      Map<String, Object> offer, Map<String, Object> port, String facility) {
    return Links.id(offer.get("facility")).equals(facility)
        && Values.text(offer.get("provider")).equals(port.get("provider"))
        && Values.number(offer.get("speed"), 0) == Values.number(port.get("speed"), -1);
  }

  private static String port(Call call) {
    String id = call.path("portId");
    if (!call.records("ports").has(id)) {
      throw new ProblemException(Problem.notFound("No port " + id));
    }
    return id;
  }

  private static Reply portAccounts(Call call) {
    Map<String, Object> port = call.records("ports").find(port(call)).orElseThrow();
    return Reply.json(200, List.of(Values.object(port.get("account"))));
  }

  /** The user behind the key becomes a member wherever it was invited. */
  private static Reply acceptAll(Call call) {
    String email =
        call.records("users").find(USER).map(user -> Values.text(user.get("email"))).orElse("");
    List<Map<String, Object>> accepted =
        call.records("invites").all().filter(each -> email.equals(each.get("email"))).toList();
    accepted.forEach(invite -> accepted(call, invite));
    return Reply.json(200, Bodies.visible(accepted));
  }

  private static void accepted(Call call, Map<String, Object> invite) {
    String account = Links.id(invite.get("account"));
    Map<String, Object> member =
        Fields.of("account", invite.get("account"))
            .and("user", Links.to("users", USER, Values.text(invite.get("email"))))
            .and("roles", invite.get("roles"))
            .and("href", "/accounts/" + account + "/members/" + USER)
            .and("$id", USER);
    call.records("members").put(account + "/" + USER, member);
    call.records("invites").remove(Values.text(invite.get("$id")));
  }

  private static Optional<Map<String, Object>> billing(Call call) {
    String account = call.path("accountId");
    if (!call.records("accounts").has(account)) {
      throw new ProblemException(Problem.notFound("No account " + account));
    }
    return call.records("billing").find(account);
  }

  /** An account is paid for by itself or by one above it. */
  private static Reply configured(Call call) {
    boolean own = billing(call).isPresent();
    boolean above = "true".equals(call.query("ancestorOnly").orElse(""));
    return Reply.json(200, (own && !above) || paidAbove(call, call.path("accountId")));
  }

  private static boolean paidAbove(Call call, String account) {
    return call.records("billing")
        .keys()
        .anyMatch(payer -> !payer.equals(account) && Accounts.within(call.state(), account, payer));
  }

  private static Map<String, Object> paid(Call call) {
    return billing(call)
        .orElseThrow(() -> new ProblemException(Problem.notFound("No payment method")));
  }

  private static Reply pay(Call call) {
    boolean before = billing(call).isPresent();
    call.check();
    String account = call.path("accountId");
    if (!before && call.operation().name().equals("update")) {
      throw new ProblemException(Problem.notFound("No payment method"));
    }
    Map<String, Object> billing = Bodies.writable(call.object());
    billing.remove("stripeToken");
    billing.put("account", Links.to("accounts", account, ""));
    billing.put("href", "/accounts/" + account + "/billing");
    billing.put("verified", !"PULL_ACH".equals(billing.get("collectionMethod")));
    call.records("billing").put(account, billing);
    return Reply.json(call.operation().name().equals("create") ? 201 : 200, call.shown(billing));
  }

  private static Reply verify(Call call) {
    call.check();
    Map<String, Object> billing = paid(call);
    List<Object> told = Values.list(call.object().get("microdeposits"));
    boolean open = Boolean.FALSE.equals(billing.get("verified"));
    if (open
        && !DEPOSITS.equals(told.stream().map(each -> Values.number(each, 0)).collect(toSet()))) {
      throw Problems.of(
          422, "BILLING_VERIFICATION_FAILED", "These are not the amounts that were deposited");
    }
    billing.put("verified", true);
    call.records("billing").put(call.path("accountId"), billing);
    return Reply.json(201, call.shown(billing));
  }

  private static Reply stopPaying(Call call) {
    paid(call);
    call.records("billing").remove(call.path("accountId"));
    return Reply.json(200, "deleted");
  }
}
