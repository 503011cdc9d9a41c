package dev.reeve.simulator.server;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.access.Tokens;
import dev.reeve.simulator.fault.Faults;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.Clock;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One vendor's place: its document is read and its estate made at the first request. */
final class VendorSlot {
  private static final long SEED = 20_261_121L;

  private final String name;
  private final SimulatorOptions options;
  private final Keys keys;
  private final Tokens tokens;
  private final SimulatedVendor plug;
  private final Clock clock;
  private final Faults faults;
  private final Supplier<Vendor> document;
  private @Nullable Vendor read;
  private @Nullable Site site;

  VendorSlot(String name, SimulatorOptions options, Keys keys, Clock clock, Faults faults) {
    this.name = name;
    this.options = options;
    this.keys = keys;
    this.clock = clock;
    this.faults = faults;
    this.tokens = new Tokens(keys.secret("tokens.key", 32));
    this.document = this::document;
    this.plug = Vendors.plug(name, setup());
  }

  SimulatedVendor plug() {
    return plug;
  }

  Tokens tokens() {
    return tokens;
  }

  /** The vendor being served. */
  synchronized Site site() {
    if (site == null) {
      State state = new State(clock, SEED);
      Map<String, Object> kept = kept();
      if (kept.containsKey("born")) {
        state.born(Instant.parse(Values.text(kept.get("born"))));
      }
      fill(state);
      state.restore(kept);
      site = new Site(document(), plug, state, faults);
    }
    return site;
  }

  /** Starts anew with the seed. */
  synchronized void reset() {
    try {
      Files.deleteIfExists(keys.file(stateFile()));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    site = null;
  }

  /** Withdraws all tokens given out so far. */
  void revoke() {
    State state = site().state();
    synchronized (state) {
      tokens.revokeAll(state);
    }
  }

  /** Stores records by collection and key. */
  void write(Map<String, Object> collections) {
    State state = site().state();
    synchronized (state) {
      Estate.put(state, collections);
    }
  }

  /** What changed since the seed, as a request that came now would find it. */
  Map<String, Object> changes() {
    State state = site().state();
    synchronized (state) {
      state.settle();
      return Values.object(Json.parse(Json.bytes(state.changes())));
    }
  }

  /** Keeps what changed, if the state is to be kept. */
  synchronized void keep() {
    if (!options.keep() || site == null) {
      return;
    }
    State state = site.state();
    synchronized (state) {
      keys.write(stateFile(), Json.bytes(state.changes()));
    }
  }

  private synchronized Vendor document() {
    if (read == null) {
      read = Vendors.document(name);
    }
    return read;
  }

  private void fill(State state) {
    plug.seed(state);
    Estate.fill(state, name, options.seed());
    state.seal();
  }

  /** A damaged file counts as none: it can only be one from another version. */
  private Map<String, Object> kept() {
    Path file = keys.file(stateFile());
    if (!options.keep() || !Files.exists(file)) {
      return new LinkedHashMap<>();
    }
    try {
      return Values.object(Json.parse(Files.readAllBytes(file)));
    } catch (IOException | JsonException damaged) {
      return new LinkedHashMap<>();
    }
  }

  private String stateFile() {
    return "state-" + name + ".json";
  }

  private Setup setup() {
    Optional<byte[]> served =
        Optional.ofNullable(options.documents().get(name)).map(VendorSlot::bytes);
    return new Setup(document, options.seed(), options.settings(), tokens, keys, served);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
