package dev.reeve.simulator.derive;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which collection and which record an operation's path means. */
final class Places {
  private final SimulatedVendor plug;
  private final Map<String, Operation> reads = new LinkedHashMap<>();
  private final Set<String> named = new LinkedHashSet<>();

  Places(Vendor vendor, SimulatedVendor plug) {
    this.plug = plug;
    vendor.operations().values().stream()
        .filter(operation -> operation.method().equals("GET"))
        .forEach(operation -> reads.put(address(operation.service(), operation.path()), operation));
    vendor.operations().values().stream()
        .filter(operation -> operation.effect() == Effect.CREATE && endsInPlace(operation))
        .forEach(operation -> named.add(plug.collection(operation)));
  }

  /**
   * A record that must be there for a call to make sense.
   *
   * @param collection where it is
   * @param key its key
   */
  record Place(String collection, String key) {}

  /** The collection an operation works on. */
  String collection(Operation operation) {
    return plug.collection(operation);
  }

  /**
   * The key of the record that a path names: its last place; all of them for a single one, and
   * where the client names a new record, whose name need only be new below its parent.
   */
  String key(Call call) {
    Operation operation = call.operation();
    List<String> values = new ArrayList<>(call.path().values());
    boolean alone = endsInPlace(operation) && !named.contains(collection(operation));
    if (alone && !values.isEmpty()) {
      return plug.key(values.get(values.size() - 1));
    }
    return plug.key(String.join("/", values));
  }

  /** Whether the path ends in a place, as one record's does. */
  static boolean endsInPlace(Operation operation) {
    return strip(operation.path()).endsWith("}");
  }

  /** The records named by the beginnings of a path, outermost first. */
  List<Place> parents(Call call) {
    List<Place> parents = new ArrayList<>();
    String path = strip(call.operation().path());
    for (int end = path.indexOf('}'); end >= 0; end = path.indexOf('}', end + 1)) {
      String prefix = path.substring(0, end + 1);
      if (prefix.length() < path.length()) {
        parent(call, prefix).ifPresent(parents::add);
      }
    }
    return parents;
  }

  private Optional<Place> parent(Call call, String prefix) {
    Operation read = reads.get(address(call.operation().service(), prefix));
    if (read == null || !plug.record(read)) {
      return Optional.empty();
    }
    String place = prefix.substring(prefix.lastIndexOf('{') + 1, prefix.length() - 1);
    return Optional.of(new Place(collection(read), plug.key(call.path(place))));
  }

  /** Names of places differ between operations: only their position counts. */
  private static String address(String service, String path) {
    return service + strip(path).replaceAll("\\{[^}]+}", "{}");
  }

  private static String strip(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
