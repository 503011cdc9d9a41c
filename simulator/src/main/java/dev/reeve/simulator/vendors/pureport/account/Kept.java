package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an account may not lose: its last administrator, a port that is in use. */
final class Kept {
  private Kept() {}

  /**
   * Refuses a delete.
   *
   * @throws dev.reeve.simulator.route.ProblemException a conflict, by the vendor's code
   */
  static void check(Call call, String collection, Map<String, Object> record) {
    if (collection.equals("roles") && administers(record) && !others(call, record)) {
      throw Problems.of(
          409, "ADMIN_ACCESS_MUST_EXIST", "The account would have no role that administers it");
    }
    if (collection.equals("ports") && used(call, Values.text(record.get("id")))) {
      throw Problems.of(
          409,
          "PORT_DELETE_NON_DELETED_CONNECTION_STATE_CONFLICT",
          "The port has connections that are not deleted");
    }
  }

  private static boolean administers(Map<String, Object> role) {
    Map<String, Object> rights = Values.object(role.get("permissions"));
    return Boolean.TRUE.equals(Values.object(rights.get("ACCOUNT")).get("UPDATE"));
  }

  private static boolean others(Call call, Map<String, Object> role) {
    String account = Links.id(role.get("account"));
    return call.records("roles")
        .all()
        .filter(each -> !Objects.equals(role.get("id"), each.get("id")))
        .filter(each -> Links.id(each.get("account")).equals(account))
        .anyMatch(Kept::administers);
  }

  private static boolean used(Call call, String port) {
    return call.records("connections")
        .all()
        .anyMatch(
            each ->
                List.of("primaryPort", "secondaryPort").stream()
                    .anyMatch(side -> port.equals(Links.id(each.get(side)))));
  }
}
