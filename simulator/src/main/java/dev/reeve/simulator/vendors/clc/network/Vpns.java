package dev.reeve.simulator.vendors.clc.network;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.util.LinkedHashMap;
import java.util.Map;

/** Site-to-site VPNs: the account is a query parameter, ids are in upper case. */
final class Vpns {
  private static final String VPNS = "vpns";

  private Vpns() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("vpns.list", Vpns::list);
    handlers.put("vpns.create", Vpns::create);
    handlers.put("vpns.get", call -> Reply.json(200, Owners.visible(one(call))));
    handlers.put("vpns.update", Vpns::update);
    handlers.put("vpns.delete", Vpns::delete);
    return handlers;
  }

  private static String account(Call call) {
    String alias = Owners.lower(call.query().anyCase("account").orElse(Owners.alias(call)));
    if (!call.records("accounts").has(alias)) {
      throw new ProblemException(Problem.of(Problem.Kind.FORBIDDEN, 403));
    }
    return alias;
  }

  private static Map<String, Object> one(Call call) {
    return call.records(VPNS).find(Owners.lower(call.path("vpnId"))).orElseThrow(Owners::none);
  }

  private static Reply list(Call call) {
    String alias = account(call);
    return Reply.json(
        200,
        call.records(VPNS)
            .all()
            .filter(each -> alias.equals(each.get(Owners.ACCOUNT)))
            .map(Owners::visible)
            .toList());
  }

  private static Reply create(Call call) {
    String alias = account(call);
    call.check();
    String id = Owners.upper(call.state().ids().hex(32));
    Map<String, Object> vpn =
        Values.of("id", id, "accountAlias", Owners.upper(alias), "changeInfo", Stamps.made(call));
    vpn.putAll(Owners.body(call));
    Map<String, Object> local = Values.copy(Values.object(vpn.get("local")));
    local.putIfAbsent("address", "66.150.160.10");
    vpn.put("local", local);
    vpn.put(
        "links", new Rels().add("self", "/v2/siteToSiteVpn/" + id, "GET", "PUT", "DELETE").list());
    vpn.put(Owners.ACCOUNT, alias);
    call.records(VPNS).put(Owners.lower(id), vpn);
    return Reply.json(200, Owners.visible(vpn));
  }

  private static Reply update(Call call) {
    Map<String, Object> vpn = one(call);
    call.check();
    Values.merge(vpn, Owners.body(call));
    Stamps.changed(call, vpn);
    call.records(VPNS).put(Owners.lower(Values.text(vpn.get("id"))), vpn);
    return Reply.json(200, Owners.visible(vpn));
  }

  /** The answer is the number of a job that nothing can ask for. */
  private static Reply delete(Call call) {
    Map<String, Object> vpn = one(call);
    call.records(VPNS).remove(Owners.lower(Values.text(vpn.get("id"))));
    return Reply.json(200, call.state().ids().digits(6));
  }
}
