package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Arrays, fleets, support contracts. */
final class Fleet {
  private static final List<String> FLEETS = List.of("emea", "americas", "apac");

  private Fleet() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> arrays) {
    return Map.of(
        "arrays", at -> Table.each(arrays, 1, (array, n) -> array(array, at)),
        "arrays/support-contracts", at -> Table.each(arrays, 1, (array, n) -> contract(array, at)),
        "fleets", at -> Table.of(FLEETS.size(), n -> fleet(n, at)));
  }

  private static Map<String, Object> array(Appliance array, Moment at) {
    return Row.of("_as_of", at.asOf())
        .and("id", array.id())
        .and("name", array.name())
        .and("fleet", fleetOf(array))
        .and("fqdn", array.fqdn())
        .and("model", array.model())
        .and("os", array.os())
        .and("version", array.version());
  }

  private static Row fleetOf(Appliance array) {
    int n = Math.min(array.number() % 5 / 2, 2);
    return Row.ref("fleets", Seeded.uuid("fleets", n), FLEETS.get(n));
  }

  private static Map<String, Object> fleet(int n, Moment at) {
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("fleets", n))
        .and("name", FLEETS.get(n));
  }

  private static Map<String, Object> contract(Appliance array, Moment at) {
    int left = Seeded.between(-20, 700, "contract", array.number());
    return Row.of("resource", array.ref())
        .and("start_date", at.day(left - 1095))
        .and("end_date", at.day(left));
  }
}
