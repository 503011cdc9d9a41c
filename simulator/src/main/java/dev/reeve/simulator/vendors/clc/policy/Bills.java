package dev.reeve.simulator.vendors.clc.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Invoices and the search for activities. */
final class Bills {

  private Bills() {}

  static Map<String, Handler> handlers() {
    return Map.of("invoices.get", Bills::invoice, "activities.search", Bills::activities);
  }

  private static Reply invoice(Call call) {
    long year = Values.number(call.path("year"), -1);
    long month = Values.number(call.path("month"), -1);
    if (year < 2000 || year > 9999 || month < 1 || month > 12) {
      throw Owners.bad("The year or the month is not valid.");
    }
    String alias = Owners.upper(Owners.alias(call));
    // Both names are in use among the vendor's clients.
    String payer =
        call.query()
            .anyCase("pricingAccountAlias")
            .or(() -> call.query().anyCase("pricingAccount"))
            .orElse(alias);
    return Reply.json(
        200,
        bill(call, alias, LocalDate.of((int) year, (int) month, 1))
            .and("pricingAccountAlias", payer));
  }

  private static Fields bill(Call call, String alias, LocalDate month) {
    BigDecimal cost = new BigDecimal("48.48");
    long servers = Owners.all(call, "servers").count();
    BigDecimal total = cost.multiply(BigDecimal.valueOf(servers));
    String number = Integer.toHexString(month.getYear() * 12 + month.getMonthValue());
    return Fields.of("id", alias + Owners.upper(number))
        .and("terms", "Upon Receipt")
        .and("companyName", "Example Corp")
        .and("accountAlias", alias)
        .and("parentAccountAlias", parent(call, alias))
        .and("address1", "1 Example Street")
        .and("city", "Seattle")
        .and("stateProvince", "Washington")
        .and("postalCode", "98101")
        .and("billingContactEmail", "billing@example.com")
        .and("invoiceCCEmail", "")
        .and("totalAmount", total)
        .and("invoiceDate", month.plusMonths(1) + "T00:00:00Z")
        .and("lineItems", lines(call, cost));
  }

  private static Object parent(Call call, String alias) {
    return call.records("accounts")
        .find(Owners.lower(alias))
        .map(found -> found.getOrDefault("parentAlias", alias))
        .orElse(alias);
  }

  private static List<Object> lines(Call call, BigDecimal cost) {
    List<Object> lines = new ArrayList<>();
    call.records("datacenters")
        .all()
        .forEach(
            place -> {
              String code = Owners.upper(Values.text(place.get("id")));
              List<Object> details =
                  List.copyOf(
                      Owners.all(call, "servers")
                          .filter(server -> code.equals(server.get("locationId")))
                          .map(server -> Values.of("description", server.get("name"), "cost", cost))
                          .toList());
              lines.add(
                  Fields.of("quantity", details.size())
                      .and("description", "Servers - " + code)
                      .and("unitCost", cost)
                      .and("itemTotal", cost.multiply(BigDecimal.valueOf(details.size())))
                      .and("serviceLocation", code)
                      .and("itemDetails", details));
            });
    return lines;
  }

  /** Every server's making is an activity. */
  private static Reply activities(Call call) {
    Map<String, Object> asked = Owners.body(call);
    List<Object> accounts = Values.list(asked.get("accounts"));
    List<Object> wanted = Values.list(asked.get("referenceIds"));
    long limit = Values.number(asked.get("limit"), 10);
    List<Map<String, Object>> found =
        call.records("servers")
            .all()
            .filter(
                server ->
                    accounts.isEmpty()
                        || accounts.contains(Owners.upper(Values.text(server.get(Owners.ACCOUNT)))))
            .filter(server -> wanted.isEmpty() || wanted.contains(server.get("name")))
            .limit(limit)
            .map(Bills::activity)
            .toList();
    return Reply.json(200, found);
  }

  private static Map<String, Object> activity(Map<String, Object> server) {
    Map<String, Object> info = Values.object(server.get("changeInfo"));
    String alias = Owners.upper(Values.text(server.get(Owners.ACCOUNT)));
    return Fields.of("accountAlias", alias)
        .and("accountDescription", alias)
        .and("subject", "Server created")
        .and("body", "Server " + server.get("name") + " was created.")
        .and("entityId", Values.text(server.get("id")).hashCode() >>> 1)
        .and("entityType", "Server")
        .and("referenceId", server.get("name"))
        .and("locationAlias", server.get("locationId"))
        .and("createdBy", info.get("createdBy"))
        .and("createdDate", info.get("createdDate"));
  }
}
