package dev.reeve.simulator.server;

import dev.reeve.openapi.CompiledVendors;
import dev.reeve.openapi.added.AddedVendors;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.vendors.clc.Clc;
import dev.reeve.simulator.vendors.illumio.Illumio;
import dev.reeve.simulator.vendors.pgo.Pgo;
import dev.reeve.simulator.vendors.pure1.Pure1;
import dev.reeve.simulator.vendors.pureport.Pureport;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The vendors that can be simulated, and their ports' distance from the base port. */
final class Vendors {
  /** In the order of their ports: the first is served on the base port plus one. */
  static final List<String> NAMES = List.of("pureport", "pure1", "clc", "illumio", "pgo");

  private static final Map<String, Function<Setup, SimulatedVendor>> PLUGS = new LinkedHashMap<>();

  static {
    PLUGS.put("pureport", Pureport::new);
    PLUGS.put("pure1", Pure1::new);
    PLUGS.put("illumio", Illumio::new);
    PLUGS.put("clc", Clc::new);
    PLUGS.put("pgo", Pgo::new);
  }

  private Vendors() {}

  /** The plug of a vendor; a plain one for a vendor that only has a document. */
  static SimulatedVendor plug(String name, Setup setup) {
    Function<Setup, SimulatedVendor> maker = PLUGS.get(name);
    return maker == null ? new PlainVendor(name, setup) : maker.apply(setup);
  }

  /** A vendor's document; Pureport's with its operators' part. */
  static Vendor document(String name, AddedVendors added) {
    return NAMES.contains(name) ? CompiledVendors.load(name, true) : added.load(name);
  }
}
