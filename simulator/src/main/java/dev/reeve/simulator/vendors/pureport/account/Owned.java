package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Records that belong to an account: roles, API keys, invites, members, ports.
 *
 * @param resource the resource, e.g. {@code apiKeys}
 * @param collection the last part of its paths, e.g. {@code apikeys}
 * @param place the path parameter that names one, e.g. {@code key}
 * @param nested whether one record's path goes on from its account's
 * @param identifier makes the identifier of a new one from its call
 * @param finish sets what the server sets on a new or changed one
 */
record Owned(
    String resource,
    String collection,
    String place,
    boolean nested,
    Function<Call, String> identifier,
    BiConsumer<Call, Map<String, Object>> finish) {

  private static final Map<String, String> LIMITED = Map.of("roles", "ROLE", "members", "MEMBER");

  /** What answers list, create, get, update and delete. */
  Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put(resource + ".list", this::list);
    handlers.put(resource + ".create", this::create);
    handlers.put(
        resource + ".get", call -> Reply.json(200, call.shown(Bodies.visible(record(call)))));
    handlers.put(resource + ".update", this::update);
    handlers.put(resource + ".delete", this::delete);
    return handlers;
  }

  private Reply list(Call call) {
    call.check();
    return Reply.json(200, Bodies.visible(list(call, call.path("accountId"))));
  }

  private List<Map<String, Object>> list(Call call, String account) {
    return call.records(collection)
        .all()
        .filter(each -> Links.id(each.get("account")).equals(account))
        .toList();
  }

  private Reply create(Call call) {
    call.check();
    String account = call.path("accountId");
    roles(call);
    String id = identifier.apply(call);
    Limits.room(call, account, LIMITED.getOrDefault(collection, ""), list(call, account).size());
    Map<String, Object> record = Bodies.writable(call.object());
    record.put("href", (nested ? "/accounts/" + account : "") + "/" + collection + "/" + id);
    record.put(
        "account",
        Links.to("accounts", account, Visibility.title(call.state(), "accounts", account)));
    record.put("$id", id);
    finish.accept(call, record);
    call.records(collection).put(key(account, id), record);
    Map<String, Object> answer = Bodies.visible(record);
    // Only the answer to a create tells a secret.
    if (record.containsKey("$secret")) {
      answer.put("secret", record.get("$secret"));
    }
    return Reply.json(201, call.shown(answer));
  }

  private Reply update(Call call) {
    Map<String, Object> record = record(call);
    call.check();
    roles(call);
    Map<String, Object> fresh = Bodies.replaced(record, call.object());
    finish.accept(call, fresh);
    call.records(collection)
        .put(key(Links.id(record.get("account")), Values.text(record.get("$id"))), fresh);
    return Reply.json(200, call.shown(Bodies.visible(fresh)));
  }

  private Reply delete(Call call) {
    Map<String, Object> record = record(call);
    Kept.check(call, collection, record);
    String account = Links.id(record.get("account"));
    call.records(collection).remove(key(account, Values.text(record.get("$id"))));
    return Reply.empty(204);
  }

  private static void roles(Call call) {
    for (Object role : Values.list(call.object().get("roles"))) {
      if (!call.records("roles").has(Links.id(role))) {
        throw Links.broken("roles", role);
      }
    }
  }

  private Map<String, Object> record(Call call) {
    String id = call.path(place);
    String account = call.path().getOrDefault("accountId", "");
    Map<String, Object> record =
        call.records(collection)
            .find(key(account, id))
            .orElseThrow(() -> new ProblemException(Problem.notFound("No " + id)));
    if (!account.isEmpty() && !Links.id(record.get("account")).equals(account)) {
      throw new ProblemException(Problem.notFound("No " + id + " in account " + account));
    }
    Visibility.check(call, Links.id(record.get("account")), id);
    return record;
  }

  /** A user may be a member of several accounts; all else is named once and for all. */
  private String key(String account, String id) {
    return collection.equals("members") ? account + "/" + id : id;
  }
}
