package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles of the operator's users: each a list of permissions. */
public final class Pgoroles {
  private static final String KIND = "pgoroles";
  private static final Set<String> PERMISSIONS =
      Set.of(
          ("* ApplyPolicy Cat CreateBackup CreateCluster CreateDump CreateFailover CreateNamespace"
                  + " CreatePgAdmin CreatePgbouncer CreatePgorole CreatePgouser CreatePolicy"
                  + " CreateSchedule CreateUpgrade CreateUser DeleteBackup DeleteCluster"
                  + " DeleteNamespace DeletePgAdmin DeletePgbouncer DeletePgorole DeletePgouser"
                  + " DeletePolicy DeleteSchedule DeleteUser DfCluster Label Reload Restart Restore"
                  + " RestoreDump ScaleCluster ShowBackup ShowCluster ShowConfig ShowNamespace"
                  + " ShowPVC ShowPgAdmin ShowPgBouncer ShowPgorole ShowPgouser ShowPolicy"
                  + " ShowSchedule ShowSecrets ShowSystemAccounts ShowUser ShowWorkflow Status"
                  + " TestCluster UpdateCluster UpdateNamespace UpdatePgBouncer UpdatePgorole"
                  + " UpdatePgouser UpdateUser Version")
              .split(" "));

  private Pgoroles() {}

  private static Records records(State state) {
    return state.records(KIND);
  }

  /** Makes one that was there before the first call. */
  public static void add(State state, String name, String permissions) {
    records(state).put(name, Values.of("name", name, "permissions", permissions));
  }

  static boolean has(State state, String name) {
    return records(state).has(name);
  }

  /**
   * Whether one of some roles, a list with commas, permits; a role that is gone ends the search.
   */
  public static boolean permit(State state, String roles, String permission) {
    for (String name : Namespaces.split(roles)) {
      Map<String, Object> role = records(state).find(name).orElse(Map.of());
      if (role.isEmpty()) {
        return false;
      }
      List<String> permissions = Namespaces.split(Values.text(role.get("permissions")));
      if (permissions.contains("*") || permissions.contains(permission)) {
        return true;
      }
    }
    return false;
  }

  private static void check(String permissions) {
    for (String each : permissions.split(",", -1)) {
      if (!PERMISSIONS.contains(each.strip())) {
        throw new PgoFault(each + " not a valid Permission");
      }
    }
  }

  /** {@code POST /pgorolecreate}: one that is there stays as it is. */
  public static Map<String, Object> create(Ask ask) {
    String name = ask.body().text("PgoroleName");
    Names.check(name, "invalid pgorole name format ");
    check(ask.body().text("PgorolePermissions"));
    if (!has(ask.state(), name)) {
      add(ask.state(), name, ask.body().text("PgorolePermissions"));
    }
    return Map.of();
  }

  /** {@code POST /pgoroleshow}. */
  public static List<Object> show(Ask ask) {
    List<Object> shown = new ArrayList<>();
    if (ask.body().flag("AllFlag")) {
      records(ask.state()).all().forEach(each -> shown.add(told(each)));
      return shown;
    }
    for (String name : ask.body().texts("PgoroleName")) {
      shown.add(
          records(ask.state())
              .find(name)
              .map(Pgoroles::told)
              .orElseGet(() -> Values.of("Name", name + " was not found", "Permissions", "")));
    }
    return shown;
  }

  private static Map<String, Object> told(Map<String, Object> role) {
    return Values.of("Name", role.get("name"), "Permissions", role.get("permissions"));
  }

  /** {@code POST /pgoroleupdate}. */
  public static Map<String, Object> update(Ask ask) {
    String permissions = ask.body().text("PgorolePermissions");
    check(permissions);
    String name = ask.body().text("PgoroleName");
    if (!has(ask.state(), name)) {
      throw PgoFault.notFound("secrets", "pgorole-" + name);
    }
    add(ask.state(), name, permissions);
    return Map.of();
  }

  /** {@code POST /pgoroledelete}: users lose it too. */
  public static List<String> delete(Ask ask) {
    List<String> done = new ArrayList<>();
    for (String name : ask.body().texts("PgoroleName")) {
      if (records(ask.state()).remove(name)) {
        Pgousers.withdraw(ask.state(), name);
        done.add("deleted role " + name);
      } else {
        done.add("pgorole-" + name + " not found");
      }
    }
    return done;
  }
}
