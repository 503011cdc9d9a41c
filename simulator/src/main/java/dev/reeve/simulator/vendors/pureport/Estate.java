package dev.reeve.simulator.vendors.pureport;

import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Accounts;
import dev.reeve.simulator.vendors.pureport.account.Notifications;
import dev.reeve.simulator.vendors.pureport.catalogue.Catalogue;
import dev.reeve.simulator.vendors.pureport.fabric.ConnectionRules;
import dev.reeve.simulator.vendors.pureport.fabric.Gateways;
import dev.reeve.simulator.vendors.pureport.fabric.Networks;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The small estate: three accounts, four networks, six connections, keys, people, a history. */
final class Estate {
  /** The account everything else hangs below. */
  static final String ROOT = "ac-reeveSimulatorAccount1";

  /** A key that may do everything. */
  static final String KEY = "reeve-simulator-key";

  /** Its secret. */
  static final String SECRET = "reeve-simulator-secret";

  /** A key that may only read; its secret is {@link #SECRET} too. */
  static final String READER = "reeve-simulator-reader";

  private static final String PRODUCTION = "ac-reeveSimulatorAccount2";
  private static final String STAGING = "ac-reeveSimulatorAccount3";
  private static final String USER = "user-reeveSimulatorUser0001";

  private Estate() {}

  static void seed(State state) {
    Catalogue.seed(state);
    account(state, ROOT, "Example Corp", ROOT);
    account(state, PRODUCTION, "Production", ROOT);
    account(state, STAGING, "Staging", ROOT);
    String role = Accounts.firstRole(state, ROOT, "Example Corp");
    key(state, KEY, role, false);
    key(state, READER, role, true);
    people(state, role);
    networks(state);
    history(state);
    // Last, so that the identifiers of all that came before stay what they were.
    Accounts.firstRole(state, PRODUCTION, "Production");
    Accounts.firstRole(state, STAGING, "Staging");
    Notifications.seed(state, ROOT);
  }

  private static void account(State state, String id, String name, String parent) {
    state.records("accounts").put(id, Accounts.account(id, name, parent, "Example Corp"));
    state.records("consent").put(id, Accounts.consent(state, id));
  }

  private static void key(State state, String key, String role, boolean readOnly) {
    state
        .records("apikeys")
        .put(
            key,
            Fields.of("key", key)
                .and("name", readOnly ? "reports" : "automation")
                .and("description", readOnly ? "May only read" : "")
                .and("href", "/accounts/" + ROOT + "/apikeys/" + key)
                .and("account", Links.to("accounts", ROOT, "Example Corp"))
                .and("roles", List.of(Links.to("accounts/" + ROOT + "/roles", role, "Admin")))
                .and("$id", key)
                .and("$secret", SECRET)
                .and("$readOnly", readOnly));
  }

  private static void people(State state, String role) {
    state
        .records("users")
        .put(
            USER,
            Fields.of("id", USER)
                .and("href", "/users/" + USER)
                .and("username", "ada@example.com")
                .and("email", "ada@example.com")
                .and("firstName", "Ada")
                .and("lastName", "Example")
                .and("company", "Example Corp")
                .and("phoneNumber", "+1 555 0100"));
    state
        .records("members")
        .put(
            ROOT + "/" + USER,
            Fields.of("account", Links.to("accounts", ROOT, "Example Corp"))
                .and("user", Links.to("users", USER, "Ada Example"))
                .and("href", "/accounts/" + ROOT + "/members/" + USER)
                .and("roles", List.of(Links.to("accounts/" + ROOT + "/roles", role, "Admin")))
                .and("$id", USER));
  }

  private static void networks(State state) {
    String core = network(state, ROOT, "core");
    String shop = network(state, PRODUCTION, "shop");
    String data = network(state, PRODUCTION, "data");
    network(state, STAGING, "lab");
    connection(state, core, Values.of("name", "hq-vpn", "type", "SITE_IPSEC_VPN", "speed", 100));
    connection(state, core, Values.of("name", "aws-core", "type", "AWS_DIRECT_CONNECT"));
    connection(state, shop, Values.of("name", "aws-shop", "type", "AWS_DIRECT_CONNECT"));
    connection(state, shop, Values.of("name", "azure-shop", "type", "AZURE_EXPRESS_ROUTE"));
    connection(state, data, Values.of("name", "gcp-data", "type", "GOOGLE_CLOUD_INTERCONNECT"));
    connection(state, data, Values.of("name", "oracle-data", "type", "ORACLE_FAST_CONNECT"));
  }

  private static String network(State state, String account, String name) {
    String id = "network-" + state.ids().base64url(22);
    Map<String, Object> network = Networks.record(state, id, account, "ACTIVE");
    network.put("name", name);
    state.records("networks").put(id, network);
    return id;
  }

  private static void connection(State state, String network, Map<String, Object> given) {
    Map<String, Object> owner = state.records("networks").find(network).orElseThrow();
    String id = "conn-" + state.ids().base64url(22);
    String created = Times.print(state.born().minus(Duration.ofDays(90)));
    Map<String, Object> connection = Values.of("id", id, "href", "/connections/" + id);
    connection.putAll(given);
    connection.putIfAbsent("speed", 1000);
    connection.putAll(usual());
    connection.putAll(
        Fields.of("highAvailability", true)
            .and("location", Links.to("locations", "us-wdc", "Washington, DC"))
            .and("network", Links.to("networks", network, Values.text(owner.get("name"))))
            .and("state", "ACTIVE")
            .and("createdAt", created)
            .and("activeAt", created)
            .and("$account", Links.id(owner.get("account"))));
    cloud(connection);
    connection.putIfAbsent("customerASN", ConnectionRules.asn(connection));
    Gateways.make(state, connection);
    List.of("$primaryGateway", "$secondaryGateway")
        .forEach(
            side ->
                state
                    .records("gateways")
                    .change(Values.text(connection.get(side)), Estate::running));
    state.records("connections").put(id, connection);
  }

  private static Map<String, Object> usual() {
    return Fields.of("billingTerm", "MONTHLY")
        .and("billingProvider", "STRIPE")
        .and("description", "")
        .and("tags", Map.of())
        .and("customerNetworks", List.of())
        .and("nat", Values.of("enabled", false, "mappings", List.of(), "blocks", List.of()));
  }

  private static void cloud(Map<String, Object> connection) {
    switch (Values.text(connection.get("type"))) {
      case "AWS_DIRECT_CONNECT" ->
          connection.putAll(
              Fields.of("awsAccountId", "123456789012")
                  .and("awsRegion", "us-east-1")
                  .and(
                      "cloudRegion",
                      Links.to("cloudRegions", "aws-us-east-1", "US East (N. Virginia)"))
                  .and("peering", Values.of("type", "PRIVATE")));
      case "AZURE_EXPRESS_ROUTE" ->
          connection.put("serviceKey", "3f0d5a52-7c1e-4c9a-9f58-0a6d3c1be001");
      case "SITE_IPSEC_VPN" ->
          connection.putAll(
              Fields.of("routingType", "ROUTE_BASED_BGP")
                  .and("authType", "PSK")
                  .and("ikeVersion", "V2")
                  .and("customerASN", 65000)
                  .and("primaryCustomerRouterIP", "198.51.100.10")
                  .and("secondaryCustomerRouterIP", "198.51.100.11"));
      default -> connection.put("peering", Values.of("type", "PRIVATE"));
    }
  }

  private static void running(Map<String, Object> gateway) {
    Values.merge(gateway, Values.of("state", "ACTIVE", "bgpConfig", Values.of("state", "UP")));
    if ("VPN".equals(gateway.get("type"))) {
      gateway.put("ipsecStatus", "ESTABLISHED");
    }
  }

  /** More entries than one page holds. */
  private static void history(State state) {
    for (int i = 0; i < 250; i++) {
      String id = state.ids().hex(32);
      boolean update = i % 3 != 0;
      state
          .records("auditLog")
          .put(
              id,
              Fields.of("timestamp", Times.print(state.born().minus(Duration.ofHours(i + 1L))))
                  .and("eventType", update ? "CONNECTION_UPDATE" : "API_LOGIN")
                  .and("subjectType", update ? "CONNECTION" : "API_KEY")
                  .and("subject", Links.to("apikeys", KEY, "automation"))
                  .and("account", Links.to("accounts", ROOT, "Example Corp"))
                  .and("principal", Links.to("apikeys", KEY, "automation"))
                  .and("result", i % 25 == 0 ? "FAILURE" : "SUCCESS")
                  .and("source", i % 2 == 0 ? "API" : "CONSOLE")
                  .and("ipAddress", "198.51.100." + (i % 200))
                  .and("userAgent", "reeve")
                  .and("correlationId", Values.text(state.ids().uuid()))
                  .and("changes", List.of()));
    }
  }
}
