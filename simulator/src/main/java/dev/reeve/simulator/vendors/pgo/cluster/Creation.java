package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Ids;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Kube;
import dev.reeve.simulator.vendors.pgo.ask.Tasks;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /clusters}. */
public final class Creation {
  // ASCII 40 to 125: no quotes, but a backslash and angle brackets.
  private static final String PASSWORD = passwordAlphabet();
  private static final int PASSWORD_LENGTH = 24;

  /** Result and status stand within members of their own. */
  public static final Envelope ENVELOPE = Creation::told;

  private Creation() {}

  private static Map<String, Object> told(@Nullable Object value, String code, String message) {
    Object result = value instanceof Map ? value : result("", "", null, "");
    return Values.of("result", result, "status", Values.of("Code", code, "Msg", message));
  }

  /** Makes a cluster: checked, its secrets, its workflow, its object. */
  public static Map<String, Object> create(Ask ask) {
    new CreationRules(ask).check();
    GoRequest body = ask.body();
    String name = body.text("Name");
    Map<String, Object> users = users(ask);
    List<Object> told = told(body, users);
    Tasks tasks = Tasks.of(ask);
    String task = name + "-createcluster";
    if (tasks.has(task)) {
      throw new PgoFault(
          "pgtasks.crunchydata.com \"" + task + "\" already exists", result("", "", told, ""));
    }
    String workflow = tasks.workflow(task, name);
    Map<String, Object> spec = ClusterSpec.of(body, ask.version(), workflow);
    Map<String, Object> record = record(ask, name, spec);
    record.put("users", users);
    ask.clusters().put(record);
    Replicas.make(ask, name, body.number("ReplicaCount"));
    Lifecycle.created(
        ask.clusters(), name, !body.inner("PGDataSource").text("restoreFrom").isEmpty());
    tasks.step(task, "task completed", Timing.READY);
    return result(Values.text(spec.get("database")), name, told, workflow);
  }

  /** The result within the answer. */
  public static Map<String, Object> result(
      String database, String name, @Nullable Object users, String workflow) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("Database", database);
    result.put("Name", name);
    result.put("Users", users);
    result.put("WorkflowID", workflow);
    return result;
  }

  private static Map<String, Object> record(Ask ask, String name, Map<String, Object> spec) {
    Map<String, Object> labels = Values.of("name", name, "pg-cluster", name, "pgouser", ask.user());
    Map<String, Object> metadata = Kube.metadata(ask.state(), name, ask.namespace(), labels);
    metadata.put("annotations", Values.of("current-primary", name, "primary-deployment", name));
    Map<String, Object> cluster =
        Values.of(
            "kind",
            "Pgcluster",
            "apiVersion",
            "crunchydata.com/v1",
            "metadata",
            metadata,
            "spec",
            spec,
            "status",
            Lifecycle.status("pgcluster Created", "Created, not processed yet"));
    return Values.of("cluster", cluster, "pods", false, "primary", name, "backups", List.of());
  }

  private static Map<String, Object> users(Ask ask) {
    GoRequest body = ask.body();
    Map<String, Object> users = new LinkedHashMap<>();
    int length = body.number("PasswordLength");
    user(ask.state(), users, "postgres", body.text("PasswordSuperuser"), length);
    user(ask.state(), users, "primaryuser", body.text("PasswordReplication"), length);
    String name = body.text("Username");
    user(ask.state(), users, name.isEmpty() ? "testuser" : name, body.text("Password"), length);
    return users;
  }

  private static void user(
      State state, Map<String, Object> users, String name, String given, int length) {
    String password = given.isEmpty() ? password(state, length) : given;
    users.put(name, Values.of("password", password, "validUntil", ""));
  }

  /** A generated password. */
  public static String password(State state, int length) {
    return Ids.text(state.ids().random(), PASSWORD, length > 0 ? length : PASSWORD_LENGTH);
  }

  private static List<Object> told(GoRequest body, Map<String, Object> users) {
    List<Object> told = new ArrayList<>();
    users.forEach(
        (name, user) -> {
          boolean system = name.equals("postgres") || name.equals("primaryuser");
          if (!system || body.flag("ShowSystemAccounts")) {
            Object password = Values.object(user).get("password");
            told.add(Values.of("Password", password, "Username", name));
          }
        });
    return told;
  }

  private static String passwordAlphabet() {
    StringBuilder all = new StringBuilder();
    for (char c = 40; c <= 125; c++) {
      all.append(c);
    }
    return all.toString();
  }
}
