package dev.reeve.completion;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Names of what the arguments of operations mark as secret, at any depth. */
final class SecretNames {
  private final List<String> vendors;
  private final Function<String, Vendor> load;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  SecretNames(List<String> vendors, Function<String, Vendor> load) {
    this.vendors = vendors;
    this.load = load;
  }

  /** Whether that operation takes a secret of that name. */
  boolean of(Vendor vendor, String operation, String name) {
    Operation called = vendor.operations().get(operation);
    return called != null && operation(vendor, called).contains(folded(name));
  }

  /** Whether any operation of any vendor does. */
  boolean anywhere(String name) {
    return vendors.stream().anyMatch(vendor -> vendor(vendor).contains(folded(name)));
  }

  private Set<String> vendor(String name) {
    Set<String> names = known.get(name);
    if (names == null) {
      Vendor vendor = load.apply(name);
      Set<String> all = new HashSet<>();
      vendor.operations().values().forEach(each -> all.addAll(operation(vendor, each)));
      names = Set.copyOf(all);
      known.put(name, names);
    }
    return names;
  }

  private Set<String> operation(Vendor vendor, Operation operation) {
    Set<String> names = known.get(vendor.name() + "." + operation.id());
    if (names == null) {
      Walk walk = new Walk(vendor, new HashSet<>(), new HashSet<>());
      operation.parameters().forEach(each -> walk.named(each.name(), each.schema()));
      operation.body().ifPresent(body -> walk.within(body.schema()));
      names = Set.copyOf(walk.names);
      known.put(vendor.name() + "." + operation.id(), names);
    }
    return names;
  }

  private static String folded(String name) {
    return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }

  /** One look at each named schema: some hold themselves. */
  private record Walk(Vendor vendor, Set<String> names, Set<String> seen) {
    void named(String name, Schema place) {
      if (vendor.schemas().resolve(place).marks().sensitive()) {
        names.add(folded(name));
      }
      within(place);
    }

    void within(Schema place) {
      if (!place.ref().isEmpty() && !seen.add(place.ref())) {
        return;
      }
      Schema schema = vendor.schemas().resolve(place);
      schema.properties().forEach(this::named);
      schema.items().ifPresent(this::within);
      schema.additional().ifPresent(this::within);
      List<Schema> alternatives = new ArrayList<>();
      schema.variants().ifPresent(variants -> alternatives.addAll(variants.schemas()));
      alternatives.forEach(this::within);
    }
  }
}
