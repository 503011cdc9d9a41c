package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Interfaces, connectors, ports, targets. */
final class Network {
  private static final List<String> SERVICES =
      List.of("management", "replication", "iscsi", "iscsi", "nvme/roce", "nvme/fc");

  private Network() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> arrays) {
    return Map.of(
        "network-interfaces", at -> Table.each(arrays, 6, (array, n) -> nic(array, n, at)),
        "hardware-connectors", at -> Table.each(arrays, 4, (array, n) -> connector(array, n, at)),
        "ports", at -> Table.each(arrays, 8, (array, n) -> port(array, n, at)),
        "targets", at -> Table.each(arrays, 1, (array, n) -> target(array, n, at)));
  }

  private static String address(Appliance array, int n) {
    return "10." + (20 + array.number() % 5) + "." + array.number() + "." + (10 + n);
  }

  private static Map<String, Object> nic(Appliance array, int n, Moment at) {
    return array
        .begin("network-interfaces", n, "ct" + n % 2 + ".eth" + n / 2, at.asOf())
        .and("address", address(array, n))
        .and("enabled", n < 5)
        .and("gateway", address(array, -9))
        .and("hwaddr", mac(Seeded.hex(12, "hwaddr", array.number(), n).toLowerCase(Locale.ROOT)))
        .and("mtu", n == 0 ? 1500 : 9000)
        .and("netmask", "255.255.255.0")
        .and("services", List.of(SERVICES.get(n)))
        .and("speed", n == 0 ? 125_000_000L : 3_125_000_000L)
        .and("subinterfaces", List.of());
  }

  private static Map<String, Object> connector(Appliance array, int n, Moment at) {
    boolean copper = n == 0;
    return array
        .begin("hardware-connectors", n, "CT" + n % 2 + ".ETH" + n, at.asOf())
        .and("connector_type", copper ? "RJ-45" : "QSFP")
        .and("lane_speed", copper ? 1_000_000_000L : 25_000_000_000L)
        .and("port_count", 1)
        .and("transceiver_type", copper ? "" : "100GBASE-SR4");
  }

  private static Map<String, Object> port(Appliance array, int n, Moment at) {
    boolean fibre = n < 4;
    String name = "CT" + n % 2 + (fibre ? ".FC" : ".ETH") + n / 2;
    return array
        .begin("ports", n, name, at.asOf())
        .and("failover", null)
        .and("iqn", fibre ? null : "iqn.2010-06.com.purestorage:flasharray." + array.id())
        .and("nqn", null)
        .and("portal", fibre ? null : address(array, n) + ":3260")
        .and("wwn", fibre ? mac("524A937" + Seeded.hex(9, "wwn", array.number(), n)) : null);
  }

  private static Map<String, Object> target(Appliance array, int n, Moment at) {
    boolean up = array.number() % 13 != 5;
    return array
        .begin("targets", n, "nfs-archive-" + array.site().code(), at.asOf())
        .and("address", "nfs01." + array.site().code() + ".example.com")
        .and("status", up ? "connected" : "connecting")
        .and("status_details", up ? null : "Waiting for the target to answer.");
  }

  private static String mac(String digits) {
    return digits.replaceAll("(..)(?!$)", "$1:");
  }
}
