package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Subscriptions, their licenses and assets, invoices. */
final class Subscriptions {
  private static final int COUNT = 6;
  private static final String CUSTOMER = "Example Shipping";
  private static final List<String> SERVICES =
      List.of("Evergreen//One", "Evergreen//Flex", "Pure1 Subscription");
  private static final List<String> TIERS = List.of("//Block - Ultra", "//UFFO - Performance");

  private Subscriptions() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> arrays) {
    return Map.of(
        "subscriptions", at -> Table.of(COUNT, n -> subscription(n, at)),
        "subscription-licenses", at -> Table.of(COUNT * 2, n -> license(arrays, n, at)),
        "subscription-assets", at -> Table.each(arrays, 1, (array, n) -> asset(array, at)),
        "invoices", at -> Table.of(COUNT * 12, n -> invoice(n, at)));
  }

  private static Row ref(int n) {
    return Row.ref("subscriptions", Seeded.uuid("subscriptions", n), name(n));
  }

  private static String name(int n) {
    return "SUB-" + (10_403 + 71 * n);
  }

  private static Row organization() {
    return Row.ref("organizations", Seeded.uuid("organizations"), CUSTOMER);
  }

  private static Map<String, Object> subscription(int n, Moment at) {
    int left = 90 + 100 * n;
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("subscriptions", n))
        .and("name", name(n))
        .and("customer_name", CUSTOMER)
        .and("expiration_date", at.day(left))
        .and("initial_name", name(n) + "-1")
        .and("last_updated_date", at.day(-3))
        .and("organization", organization())
        .and("partner_name", "Example Reseller")
        .and("service", SERVICES.get(n % SERVICES.size()))
        .and("service_details", Row.of("service_sla", "NBD").and("service_tier", "Silver"))
        .and("start_date", at.day(left - 1095))
        .and("status", n == COUNT - 1 ? "signed" : "active")
        .and("subscription_term", 36);
  }

  private static Row usage(String metric, double bytes) {
    return Row.of("data", bytes)
        .and("metric", Row.ref("metrics", Seeded.uuid("metrics", metric), metric))
        .and("unit", "B");
  }

  private static Row licenseRef(int n) {
    return Row.ref("subscription-licenses", Seeded.uuid("licenses", n), licenseName(n));
  }

  private static String licenseName(int n) {
    return name(n / 2) + "-" + TIERS.get(n % 2);
  }

  private static Map<String, Object> license(List<Appliance> arrays, int n, Moment at) {
    double reserved = (double) (100L << 40);
    double used = reserved * Seeded.between(30, 120, "license", n) / 100;
    Appliance array = arrays.get(n);
    Row resource = new Row();
    resource.putAll(array.ref());
    resource.and("activation_time", at.past(n)).and("usage", usage("effective_used", used));
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("licenses", n))
        .and("name", licenseName(n))
        .and("add_on_slas", List.of(Row.of("name", "Energy Efficiency")))
        .and("average_on_demand", usage("average_on_demand", Math.max(0, used - reserved)))
        .and("expiration_date", at.day(90 + 50 * n))
        .and("last_updated_date", at.day(-1))
        .and(
            "marketplace_partner",
            Row.of("name", "marketplace").and("reference_id", "MP-" + (500 + n)))
        .and("pre_ratio", usage("pre_ratio", 3.3))
        .and("quarter_on_demand", usage("quarter_on_demand", Math.max(0, used - reserved)))
        .and("reservation", usage("reservation", reserved))
        .and("resources", List.of(resource))
        .and("service_tier", TIERS.get(n % 2))
        .and("site_address", address(array))
        .and("start_date", at.day(50 * n - 1005))
        .and("subscription", ref(n / 2))
        .and("usage", usage("usage", used));
  }

  private static Row address(Appliance array) {
    return Row.of("city", array.site().city())
        .and("country", array.site().country())
        .and("state", "");
  }

  private static Map<String, Object> asset(Appliance array, Moment at) {
    int n = array.number();
    Row hardware =
        Row.of(
                "advanced_space",
                Row.of("effective", space(array, 3)).and("physical", space(array, 1)))
            .and("chassis_serial_number", "PCH" + Seeded.hex(8, "chassis", n))
            .and("model", array.model())
            .and("space", space(array, 1))
            .and("version", array.version());
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("assets", n))
        .and("name", array.name())
        .and("activation_date", at.past(24 * n))
        .and("array", hardware)
        .and("customer_name", CUSTOMER)
        .and("end_of_life_date", at.day(1500 + n))
        .and("install_address", address(array).and("street_address", "1 Data Way"))
        .and("license", licenseRef(n % (COUNT * 2)))
        .and("organization", Row.of("name", CUSTOMER))
        .and("subscription", ref(n % COUNT))
        .and(
            "upgrade_details",
            Row.of("action_needed", "none")
                .and("commitment_date", at.day(200))
                .and("upgrade_eligibility_date", at.day(100)));
  }

  private static Row space(Appliance array, int times) {
    double used = Seeded.between(20, 90, "used", array.number()) / 100.0;
    double capacity = (double) array.capacity() * times;
    return Row.of("capacity", usage("capacity", capacity))
        .and("total_used", usage("total_used", capacity * used))
        .and(
            "total_used_ratio",
            Row.of("data", used)
                .and("metric", Row.ref("metrics", Seeded.uuid("metrics", "ratio"), "ratio"))
                .and("unit", ""));
  }

  private static Map<String, Object> invoice(int n, Moment at) {
    int month = n / COUNT;
    long day = at.day(-30 * month - 1);
    double amount = 1000.0 + 10 * Seeded.between(0, 900, "invoice", n);
    return Row.of("amount", amount)
        .and("currency", "USD")
        .and("date", day)
        .and("due_date", day + 45 * Moment.DAY)
        .and("end_user_name", CUSTOMER)
        .and("end_user_purchase_order", "415Tib/400Tib/" + (123_400 + n))
        .and("id", "INV" + (700_000 + n))
        .and("lines", List.of(line(amount, day)))
        .and("partner_purchase_order", (88_000 + n) + "-1")
        .and("payment_terms", "Net 45")
        .and("sales_representative", "A. Jansen")
        .and("ship_date", day)
        .and("status", month == 0 ? "open" : "paid")
        .and("subscription", ref(n % COUNT));
  }

  private static Row line(double amount, long day) {
    Row component = Row.of("description", "Capacity").and("item", "08-0144").and("quantity", 1);
    return Row.of("amount", amount)
        .and("components", List.of(component))
        .and("description", "Storage as a service")
        .and("end_date", day)
        .and("item", "SS-DFM-15TB 1MO,ADV,GOLD")
        .and("quantity", 2)
        .and("start_date", day - 30 * Moment.DAY)
        .and("tax", Row.of("amount", 0).and("exemption_statement", "").and("percentage", 0))
        .and("unit_price", amount / 2);
  }
}
