package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.cluster.Creation;
import dev.reeve.simulator.vendors.pgo.kube.Passwords;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Users of the databases: each cluster answers for itself. */
public final class PostgresUsers {
  private static final Set<String> SYSTEM =
      Set.of("postgres", "primaryuser", "pgbouncer", "ccp_monitoring", "crunchyadm");
  private static final int LOGIN_OFF = 2;

  private PostgresUsers() {}

  private static List<Map<String, Object>> clusters(Ask ask) {
    GoRequest body = ask.body();
    if (body.flag("AllFlag")) {
      return ask.clusters().select("");
    }
    return ask.clusters()
        .named(
            body.texts("Clusters"),
            body.text("Selector"),
            "either a list of cluster names, a selector, or the all flag needs to be supplied for"
                + " this comment");
  }

  private static void refuseSystem(String name, String more) {
    if (SYSTEM.contains(name)) {
      throw new PgoFault("\"" + name + "\" is a system account and cannot be modified." + more);
    }
  }

  private record Detail(Object cluster, Object user) {
    Map<String, Object> done(@Nullable Object password, @Nullable Object until) {
      return told("", password, until);
    }

    Map<String, Object> failed(String fault, Object until) {
      return told(fault, "", until);
    }

    private Map<String, Object> told(
        String fault, @Nullable Object password, @Nullable Object until) {
      return Values.of(
          "ClusterName", cluster,
          "Error", !fault.isEmpty(),
          "ErrorMessage", fault,
          "Password", password,
          "Username", user,
          "ValidUntil", until);
    }
  }

  private static String until(Ask ask) {
    int days = ask.body().number("PasswordAgeDays");
    if (days <= 0) {
      return "infinity";
    }
    return ask.state()
        .clock()
        .now()
        .plus(Duration.ofDays(days))
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private static Map<String, Object> users(Map<String, Object> record) {
    return Values.object(record.get("users"));
  }

  private static String noRole(String name) {
    return "ERROR:  role \"" + name + "\" does not exist\n";
  }

  private static String password(Ask ask) {
    String given = ask.body().text("Password");
    return given.isEmpty()
        ? Creation.password(ask.state(), ask.body().number("PasswordLength"))
        : given;
  }

  /** {@code POST /usercreate}. */
  public static List<Object> create(Ask ask) {
    String name = ask.body().text("Username");
    refuseSystem(name, "");
    List<Map<String, Object>> clusters = clusters(ask);
    if (!name.matches("[a-z0-9.-]*")) {
      throw new PgoFault(
          "user name is required to contain lowercase letters, numbers, '.' and '-' only.");
    }
    Passwords.checkType(ask.body().text("PasswordType"));
    List<Object> results = new ArrayList<>();
    clusters.forEach(record -> results.add(create(ask, record, name)));
    return results;
  }

  private static Object create(Ask ask, Map<String, Object> record, String name) {
    Detail detail = new Detail(Clusters.name(record), name);
    String until = until(ask);
    if (!Clusters.isUp(record)) {
      return detail.failed(Clusters.noPrimary(record), until);
    }
    if (users(record).containsKey(name)) {
      return detail.failed("ERROR:  role \"" + name + "\" already exists\n", until);
    }
    String password = password(ask);
    boolean managed = ask.body().flag("ManagedUser");
    users(record).put(name, Values.of("password", managed ? password : "", "validUntil", until));
    ask.clusters().put(record);
    return detail.done(password, until);
  }

  /** {@code POST /usershow}. */
  public static List<Object> show(Ask ask) {
    List<Object> results = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask)) {
      if (Clusters.isUp(record)) {
        results.addAll(all(record, ask.body().flag("ShowSystemAccounts")));
      } else {
        results.add(new Detail("", "").failed(Clusters.noPrimary(record), ""));
      }
    }
    return results;
  }

  private static List<Object> all(Map<String, Object> record, boolean systemToo) {
    List<Object> all = new ArrayList<>();
    new TreeMap<>(users(record))
        .forEach(
            (name, user) -> {
              if (systemToo || !SYSTEM.contains(name)) {
                Map<String, Object> each = Values.object(user);
                Detail detail = new Detail(Clusters.name(record), name);
                all.add(detail.done(each.get("password"), each.get("validUntil")));
              }
            });
    return all;
  }

  /** {@code POST /userupdate}. */
  public static List<Object> update(Ask ask) {
    GoRequest body = ask.body();
    String name = body.text("Username");
    if (name.isEmpty() && body.number("Expired") == 0) {
      throw new PgoFault("Either --username or --expired or must be set.");
    }
    if (!body.flag("SetSystemAccountPassword")) {
      refuseSystem(name, " You can override this with the \"--set-system-account-password\" flag.");
    }
    Passwords.checkType(body.text("PasswordType"));
    List<Object> results = new ArrayList<>();
    clusters(ask).forEach(record -> results.add(update(ask, record, name)));
    return results;
  }

  private static Object update(Ask ask, Map<String, Object> record, String name) {
    Detail detail = new Detail(Clusters.name(record), name);
    if (!Clusters.isUp(record)) {
      return detail.failed(Clusters.noPrimary(record), "");
    }
    Map<String, Object> user = Values.object(users(record).get(name));
    if (user.isEmpty()) {
      return detail.failed(noRole(name), "");
    }
    GoRequest body = ask.body();
    boolean rotate = body.flag("RotatePassword") || !body.text("Password").isEmpty();
    String password = rotate ? password(ask) : "";
    if (rotate) {
      user.put("password", password);
    }
    boolean dated = body.flag("PasswordValidAlways") || body.number("PasswordAgeDays") > 0;
    String until = dated ? until(ask) : "";
    if (dated) {
      user.put("validUntil", until);
    }
    if (body.number("LoginState") == LOGIN_OFF) {
      user.put("login", false);
    }
    ask.clusters().put(record);
    return detail.done(password, until);
  }

  /** {@code POST /userdelete}. */
  public static List<Object> delete(Ask ask) {
    String name = ask.body().text("Username");
    refuseSystem(name, "");
    List<Object> results = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask)) {
      Detail detail = new Detail(Clusters.name(record), name);
      if (!Clusters.isUp(record)) {
        results.add(detail.failed(Clusters.noPrimary(record), ""));
      } else if (users(record).remove(name) == null) {
        results.add(detail.failed(noRole(name), ""));
      } else {
        ask.clusters().put(record);
        results.add(detail.done("", ""));
      }
    }
    return results;
  }
}
