package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Controllers, blades, drives, parts. */
final class Hardware {
  private static final int DRIVES = 24;
  private static final int BLADES = 15;
  private static final List<Part> PARTS =
      List.of(
          new Part("CH0", "chassis", "Enclosure"),
          new Part("CT0", "controller", "Controller"),
          new Part("CT1", "controller", "Controller"),
          new Part("CT0.FAN0", "cooling", null),
          new Part("CT1.FAN0", "cooling", null),
          new Part("CH0.PWR0", "power_supply", null),
          new Part("CH0.PWR1", "power_supply", null),
          new Part("CT0.TMP0", "temp_sensor", null),
          new Part("CT1.TMP0", "temp_sensor", null),
          new Part("CT0.ETH0", "eth_port", null),
          new Part("CT0.FC0", "fc_port", null),
          new Part("CH0.NVB0", "nvram_bay", null));

  private Hardware() {}

  private record Part(String name, String type, @Nullable String model) {}

  static Map<String, Function<Moment, Table>> tables(
      List<Appliance> arrays, List<Appliance> blades) {
    return Map.of(
        "controllers", at -> Table.each(arrays, 2, (array, n) -> controller(array, n, at)),
        "drives", at -> Table.each(arrays, DRIVES, (array, n) -> drive(array, n, at)),
        "blades", at -> Table.each(blades, BLADES, (array, n) -> blade(array, n, at)),
        "hardware", at -> Table.each(arrays, PARTS.size(), (array, n) -> part(array, n, at)));
  }

  private static Map<String, Object> controller(Appliance array, int n, Moment at) {
    return array
        .begin("controllers", n, "CT" + n, at.asOf())
        .and("mode", n == 0 ? "primary" : "secondary")
        .and("model", array.model())
        .and("status", "ready")
        .and("type", "array_controller")
        .and("version", array.version());
  }

  private static Map<String, Object> drive(Appliance array, int n, Moment at) {
    boolean failed = Seeded.between(1, 200, "drive", array.number(), n) == 1;
    long capacity = array.capacity() / DRIVES;
    Row row = array.begin("drives", n, "CH0.BAY" + n, at.asOf());
    Row owner = new Row();
    owner.putAll(array.ref());
    row.and(
        "arrays",
        List.of(owner.and("drive_count", DRIVES).and("total_capacity", capacity * DRIVES)));
    return row.and("capacity", capacity)
        .and("details", failed ? "Drive failed." : "")
        .and("protocol", array.block() ? "NVMe" : "SAS")
        .and("status", failed ? "failed" : "healthy")
        .and("type", n < 2 ? "NVRAM" : "SSD");
  }

  private static Map<String, Object> blade(Appliance array, int n, Moment at) {
    boolean used = n < BLADES - 2;
    Row row = array.begin("blades", n, "CH1.FB" + (n + 1), at.asOf());
    Row owner = new Row();
    owner.putAll(array.ref());
    row.and("arrays", List.of(owner.and("total_blades", BLADES).and("used_blades", BLADES - 2)));
    return row.and("details", null)
        .and("raw_capacity", used ? 52L << 40 : 0L)
        .and("status", used ? "healthy" : "unclaimed");
  }

  private static Map<String, Object> part(Appliance array, int n, Moment at) {
    Part part = PARTS.get(n);
    boolean port = part.type().endsWith("_port");
    return array
        .begin("hardware", n, part.name(), at.asOf())
        .and("details", "")
        .and("identify_enabled", false)
        .and("model", part.model() == null ? "" : array.model() + " " + part.model())
        .and("serial", "PSM" + Seeded.hex(9, "hardware", array.number(), n))
        .and("slot", port ? n % 4 : 0)
        .and("speed", port ? 3_125_000_000L : 0L)
        .and("status", "healthy")
        .and("temperature", Seeded.between(22, 38, "temperature", array.number(), n))
        .and("type", part.type())
        .and("voltage", part.type().equals("power_supply") ? 208 : 0);
  }
}
