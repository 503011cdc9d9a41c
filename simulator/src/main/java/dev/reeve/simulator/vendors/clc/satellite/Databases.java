package dev.reeve.simulator.vendors.clc.satellite;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Relational databases: subscriptions with backups and notifications, numbered. */
public final class Databases {
  private static final String SUBSCRIPTIONS = "rdbs.subscriptions";

  private Databases() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("databases.list", Databases::list);
    handlers.put("databases.create", Databases::create);
    handlers.put("databases.get", call -> Reply.json(200, shown(one(call))));
    handlers.put("databases.update", Databases::update);
    handlers.put("databases.delete", Databases::delete);
    handlers.put("databases.failover", call -> started(call, "Configuring"));
    handlers.put("databases.backups.list", call -> Reply.json(200, one(call).get("backups")));
    handlers.put("databases.backups.create", Databases::backup);
    handlers.put("databases.backups.delete", Databases::dropBackup);
    handlers.put("databases.backups.restore", call -> restored(call));
    handlers.put("databases.notifications.list", call -> Reply.json(200, one(call).get("$notify")));
    handlers.put("databases.notifications.create", Databases::addNotification);
    handlers.put("databases.notifications.update", Databases::changeNotification);
    handlers.put("databases.notifications.delete", Databases::dropNotification);
    handlers.put("databases.notifications.verify", Databases::verify);
    handlers.put("databases.certificate", call -> certificate(one(call)));
    return handlers;
  }

  private static Map<String, Object> one(Call call) {
    return Owners.one(call, SUBSCRIPTIONS, call.path("subscriptionId"));
  }

  private static Map<String, Object> shown(Map<String, Object> subscription) {
    return Owners.visible(subscription);
  }

  private static Reply list(Call call) {
    String place = call.query().anyCase("dataCenter").orElse("");
    String status = call.query().anyCase("status").orElse("");
    return Reply.json(
        200,
        Owners.all(call, SUBSCRIPTIONS)
            .filter(each -> place.isEmpty() || place.equalsIgnoreCase(text(each, "location")))
            .filter(each -> status.isEmpty() || status.equalsIgnoreCase(word(each)))
            .map(Databases::shown)
            .toList());
  }

  /** Filters name a status in capitals: {@code BACKING_UP} is {@code Backing Up}. */
  private static String word(Map<String, Object> subscription) {
    return text(subscription, "status").replace(' ', '_');
  }

  private static String text(Map<String, Object> subscription, String member) {
    return Values.text(subscription.get(member));
  }

  private static Reply create(Call call) {
    call.check();
    Map<String, Object> body = Owners.body(call);
    long id = number(call);
    Map<String, Object> machine = Values.object(body.get("machineConfig"));
    Map<String, Object> time = Values.object(body.get("backupTime"));
    Map<String, Object> server = Values.of("id", number(call), "alias", "db" + id);
    server.putAll(machine);
    Map<String, Object> subscription =
        Fields.of("id", id)
            .and("location", body.get("location"))
            .and("instanceType", body.get("instanceType"))
            .and("externalId", body.get("externalId"))
            .and("status", "Pending")
            .and("backupTime", time.get("hour") + ":" + time.get("minute"))
            .and("backupRetentionDays", body.get("backupRetentionDays"))
            .and("servers", List.of(server))
            .and("host", "db" + id + ".rdbs.example.com")
            .and("port", 49_000 + id % 1000)
            .and("backups", List.of());
    subscription.put("$notify", List.of());
    Owners.put(call, SUBSCRIPTIONS, subscription);
    ready(call, subscription);
    return Reply.json(200, shown(subscription));
  }

  private static void ready(Call call, Map<String, Object> subscription) {
    call.records(SUBSCRIPTIONS)
        .later(Values.text(subscription.get("id")), Jobs.LIFE, Values.of("status", "Active"));
  }

  private static Reply update(Call call) {
    Map<String, Object> subscription = one(call);
    call.check();
    Map<String, Object> body = Owners.body(call);
    subscription.put("backupRetentionDays", body.get("backupRetentionDays"));
    List<Object> servers = new ArrayList<>();
    for (Object each : Values.list(subscription.get("servers"))) {
      Map<String, Object> server = Values.copy(Values.object(each));
      server.putAll(Values.object(body.get("machineConfig")));
      servers.add(server);
    }
    subscription.put("servers", servers);
    subscription.put("status", "Configuring");
    Owners.put(call, SUBSCRIPTIONS, subscription);
    ready(call, subscription);
    return Reply.json(200, shown(subscription));
  }

  private static Reply delete(Call call) {
    Map<String, Object> subscription = one(call);
    call.records(SUBSCRIPTIONS).remove(Values.text(subscription.get("id")));
    return Reply.empty(204);
  }

  private static Reply started(Call call, String status) {
    Map<String, Object> subscription = one(call);
    call.check();
    subscription.put("status", status);
    Owners.put(call, SUBSCRIPTIONS, subscription);
    ready(call, subscription);
    return Reply.empty(202);
  }

  private static Reply backup(Call call) {
    Map<String, Object> subscription = one(call);
    long id = number(call);
    List<Object> backups = new ArrayList<>(Values.list(subscription.get("backups")));
    backups.add(
        Fields.of("id", id)
            .and("fileName", "backup-" + id + ".sql.gz")
            .and("backupTime", call.state().clock().millis())
            .and("backupType", "Manual")
            .and("status", "Success")
            .and("size", 1_048_576));
    subscription.put("backups", backups);
    Owners.put(call, SUBSCRIPTIONS, subscription);
    return started(call, "Backing Up");
  }

  private static Reply dropBackup(Call call) {
    Map<String, Object> subscription = one(call);
    drop(subscription, "backups", call.path("backupId"));
    Owners.put(call, SUBSCRIPTIONS, subscription);
    return Reply.empty(202);
  }

  private static Reply restored(Call call) {
    member(one(call), "backups", call.path("backupId"));
    return started(call, "Restoring");
  }

  private static Reply addNotification(Call call) {
    Map<String, Object> subscription = one(call);
    call.check();
    List<Object> all = new ArrayList<>(Values.list(subscription.get("$notify")));
    Map<String, Object> notification = Values.of("id", number(call), "verified", false);
    notification.putAll(Owners.body(call));
    all.add(notification);
    return notified(call, subscription, all);
  }

  private static Reply changeNotification(Call call) {
    Map<String, Object> subscription = one(call);
    call.check();
    String id = call.path("notificationId");
    member(subscription, "$notify", id);
    List<Object> all = new ArrayList<>();
    for (Object each : Values.list(subscription.get("$notify"))) {
      Map<String, Object> notification = Values.copy(Values.object(each));
      if (id.equals(Values.text(notification.get("id")))) {
        notification.putAll(Owners.body(call));
      }
      all.add(notification);
    }
    return notified(call, subscription, all);
  }

  private static Reply notified(
      Call call, Map<String, Object> subscription, List<Object> notifications) {
    subscription.put("$notify", notifications);
    Owners.put(call, SUBSCRIPTIONS, subscription);
    return Reply.json(200, notifications);
  }

  private static Reply dropNotification(Call call) {
    Map<String, Object> subscription = one(call);
    drop(subscription, "$notify", call.path("notificationId"));
    Owners.put(call, SUBSCRIPTIONS, subscription);
    return Reply.empty(204);
  }

  private static Reply verify(Call call) {
    member(one(call), "$notify", call.path("notificationId"));
    call.check();
    return Reply.empty(200);
  }

  private static Reply certificate(Map<String, Object> subscription) {
    return Reply.json(200, "certificate of subscription " + subscription.get("id"));
  }

  private static void member(Map<String, Object> subscription, String list, String id) {
    boolean there =
        Values.list(subscription.get(list)).stream()
            .anyMatch(each -> id.equals(Values.text(Values.object(each).get("id"))));
    if (!there) {
      throw Owners.none();
    }
  }

  private static void drop(Map<String, Object> subscription, String list, String id) {
    member(subscription, list, id);
    List<Object> left = new ArrayList<>(Values.list(subscription.get(list)));
    left.removeIf(each -> id.equals(Values.text(Values.object(each).get("id"))));
    subscription.put(list, left);
  }

  private static long number(Call call) {
    long next = Values.number(call.state().facts().get("rdbs"), 1000) + 1;
    call.state().facts().put("rdbs", next);
    return next;
  }
}
