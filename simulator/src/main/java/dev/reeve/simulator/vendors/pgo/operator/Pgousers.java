package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator's users: password, roles, namespaces; no namespace means all. */
public final class Pgousers {
  private static final String KIND = "pgousers";

  private Pgousers() {}

  private static Records records(State state) {
    return state.records(KIND);
  }

  /** A user by name. */
  public static Optional<Map<String, Object>> find(State state, String name) {
    return records(state).find(name);
  }

  /** Makes one that was there before the first call, or a new one. */
  public static void add(
      State state, String name, String password, String roles, String namespaces) {
    records(state)
        .put(
            name,
            Values.of(
                "name", name, "password", password, "roles", roles, "namespaces", namespaces));
  }

  static void withdraw(State state, String role) {
    for (String name : records(state).keys().toList()) {
      records(state)
          .change(
              name,
              user -> {
                List<String> roles =
                    new ArrayList<>(List.of(Values.text(user.get("roles")).split(",", -1)));
                roles.removeIf(role::equals);
                user.put("roles", String.join(",", roles));
              });
    }
  }

  private static void checkRoles(State state, String roles) {
    for (String each : roles.split(",", -1)) {
      if (!Pgoroles.has(state, each.strip())) {
        throw new PgoFault(each + " pgorole was not found");
      }
    }
  }

  private static void checkNamespaces(Ask ask, String namespaces) {
    if (ask.body().flag("AllNamespaces")) {
      return;
    }
    List<String> unknown =
        Namespaces.split(namespaces).stream()
            .filter(each -> !Namespaces.isWatched(ask.state(), each))
            .toList();
    if (!unknown.isEmpty()) {
      throw new PgoFault(
          "The following namespaces are invalid: ["
              + String.join(" ", unknown)
              + "]. The namespaces are not watched by the current PostgreSQL Operator"
              + " installation");
    }
  }

  /** {@code POST /pgousercreate}: one that is there stays as it is. */
  public static Map<String, Object> create(Ask ask) {
    GoRequest body = ask.body();
    String name = body.text("PgouserName");
    String namespaces = body.text("PgouserNamespaces");
    Names.check(name, "invalid pgouser name format ");
    checkRoles(ask.state(), body.text("PgouserRoles"));
    checkNamespaces(ask, namespaces);
    if (find(ask.state(), name).isEmpty()) {
      add(ask.state(), name, body.text("PgouserPassword"), body.text("PgouserRoles"), namespaces);
    }
    // As the vendor does: told after the user was made.
    if (body.flag("AllNamespaces") && !namespaces.isEmpty()) {
      throw new PgoFault("--all-namespaces and --pgouser-namespaces are mutually exclusive.");
    }
    return Map.of();
  }

  /** {@code POST /pgousershow}; null when nobody is asked for. */
  public static @Nullable List<Object> show(Ask ask) {
    List<Object> shown = new ArrayList<>();
    if (ask.body().flag("AllFlag")) {
      records(ask.state()).all().forEach(each -> shown.add(told(each)));
    } else {
      named(ask, shown);
    }
    return shown.isEmpty() ? null : shown;
  }

  private static void named(Ask ask, List<Object> shown) {
    for (String name : ask.body().texts("PgouserName")) {
      shown.add(
          find(ask.state(), name)
              .map(Pgousers::told)
              .orElseGet(() -> told(name + " was not found", List.of(), List.of())));
    }
  }

  private static Map<String, Object> told(Map<String, Object> user) {
    return told(user.get("name"), List.of(user.get("roles")), List.of(user.get("namespaces")));
  }

  private static Map<String, Object> told(
      @Nullable Object name, List<Object> roles, List<Object> namespaces) {
    return Values.of("Username", name, "Role", roles, "Namespace", namespaces);
  }

  /** {@code POST /pgouserupdate}. */
  public static Map<String, Object> update(Ask ask) {
    GoRequest body = ask.body();
    String name = body.text("PgouserName");
    Map<String, Object> user =
        Values.copy(
            find(ask.state(), name)
                .orElseThrow(() -> PgoFault.notFound("secrets", "pgouser-" + name)));
    if (!body.text("PgouserPassword").isEmpty()) {
      user.put("password", body.text("PgouserPassword"));
    }
    String roles = body.text("PgouserRoles");
    if (!roles.isEmpty()) {
      checkRoles(ask.state(), roles);
      user.put("roles", roles);
    }
    String namespaces = body.text("PgouserNamespaces");
    if (!namespaces.isEmpty()) {
      checkNamespaces(ask, namespaces);
      user.put("namespaces", namespaces);
    } else if (body.flag("AllNamespaces")) {
      user.put("namespaces", "");
    }
    records(ask.state()).put(name, user);
    return Map.of();
  }

  /** {@code POST /pgouserdelete}. */
  public static List<String> delete(Ask ask) {
    List<String> done = new ArrayList<>();
    for (String name : ask.body().texts("PgouserName")) {
      boolean gone = records(ask.state()).remove(name);
      done.add(gone ? "deleted pgouser " + name : "pgouser-" + name + " not found");
    }
    return done;
  }
}
