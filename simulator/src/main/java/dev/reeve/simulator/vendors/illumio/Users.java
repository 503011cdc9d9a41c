package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users, their API keys, and security principals in bulk. */
final class Users {

  private Users() {}

  static Reply create(Call call) {
    Objects objects = Objects.of(call);
    Writes.unique(objects, "/users", call.object(), List.of("username"));
    Map<String, Object> user = Writes.begin(call, "/users", call.object());
    user.put("locked", false);
    user.put("login_count", 0);
    objects.put(user);
    return Reply.json(201, Objects.shown(user));
  }

  static Reply password(Call call) {
    Objects objects = Objects.of(call);
    Map<String, Object> user = objects.get("/users/" + call.path("user_id"));
    Object password = call.object().get("password");
    if (password != null) {
      user.put("$password", password);
      objects.put(user);
    }
    return Reply.empty(204);
  }

  /** The only time that the secret is told. */
  static Reply createKey(Call call) {
    Objects objects = Objects.of(call);
    String owner = Objects.parent(Objects.href(call));
    boolean readOnly = Boolean.TRUE.equals(objects.get(owner).get("$readOnly"));
    String id = call.state().ids().hex(17);
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("href", Objects.href(call) + "/" + id);
    key.put("key_id", id);
    key.put("auth_username", "api_" + id);
    key.put("created_at", objects.time());
    key.putAll(call.object());
    objects.put(key);
    String secret = call.state().ids().hex(64);
    Access.key(call.state(), "api_" + id, secret, owner, readOnly);
    key.put("secret", secret);
    return Reply.json(201, key);
  }

  static Reply deleteKey(Call call) {
    Objects objects = Objects.of(call);
    String href = Objects.href(call);
    Map<String, Object> key = objects.find(href).orElseThrow(() -> Writes.gone(objects, href));
    call.records(Access.KEYS).remove(Values.text(key.get("auth_username")));
    objects.remove(href);
    return Reply.empty(204);
  }

  static Reply allKeys(Call call) {
    Objects objects = Objects.of(call);
    List<Object> keys =
        objects
            .all("/users")
            .flatMap(user -> objects.all(user.get("href") + "/api_keys"))
            .map(key -> (Object) Objects.shown(key))
            .toList();
    return Reply.json(200, keys).with("X-Total-Count", Integer.toString(keys.size()));
  }

  static Reply createPrincipals(Call call) {
    Objects objects = Objects.of(call);
    String collection = Objects.parent(Objects.href(call));
    List<Object> results = new ArrayList<>();
    for (Object each : Values.list(call.body())) {
      Map<String, Object> body = Values.object(each);
      try {
        Writes.unique(objects, collection, body, List.of("sid"));
        Map<String, Object> made = Writes.begin(call, collection, body);
        objects.put(made);
        results.add(Values.of("href", made.get("href"), "status", "created"));
      } catch (ProblemException taken) {
        results.add(
            Values.of(
                "href",
                null,
                "status",
                "failed",
                "token",
                taken.problem().code(),
                "message",
                taken.problem().message()));
      }
    }
    return Reply.json(200, results);
  }
}
