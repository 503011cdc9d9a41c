package dev.reeve.simulator.server;

import dev.reeve.json.Json;
import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.access.Tokens;
import dev.reeve.simulator.fault.Faults;
import dev.reeve.simulator.route.Incoming;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private final KeptChanges kept;
  private final Supplier<Vendor> document;
  private @Nullable Vendor read;
  private @Nullable Site site;

  VendorSlot(String name, SimulatorOptions options, Keys keys, Clock clock, Faults faults) {
    this.name = name;
    this.options = options;
    this.keys = keys;
    this.clock = clock;
    this.faults = faults;
    this.kept = new KeptChanges(keys, name);
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

  /** Answers a request. What it changes is kept before anyone is told. */
  Served serve(Incoming incoming) {
    return options.keep() && site().writes(incoming)
        ? change(current -> current.serve(incoming))
        : site().serve(incoming);
  }

  /** Starts anew with the seed. */
  void reset() {
    if (options.keep()) {
      keys.alone(
          () -> {
            kept.remove();
            return close();
          });
    } else {
      close();
    }
  }

  /** Withdraws all tokens given out so far. */
  void revoke() {
    changeState(tokens::revokeAll);
  }

  /** Stores records by collection and key. */
  void write(Map<String, Object> collections) {
    changeState(state -> Estate.put(state, collections));
  }

  /** What changed since the seed, as a request that came now would find it. */
  Map<String, Object> changes() {
    State state = site().state();
    synchronized (state) {
      state.settle();
      return Values.object(Json.parse(Json.bytes(state.changes())));
    }
  }

  private void changeState(Consumer<State> work) {
    change(
        current -> {
          synchronized (current.state()) {
            work.accept(current.state());
          }
          return current;
        });
  }

  /** Changes the estate; where it is kept, on top of what other processes kept, and at once. */
  private <T> T change(Function<Site, T> work) {
    if (!options.keep()) {
      return work.apply(site());
    }
    return keys.alone(
        () -> {
          Site current = open();
          T result = work.apply(current);
          kept.write(current.state());
          return result;
        });
  }

  /** The vendor as it stands. */
  private Site site() {
    Site current = current();
    if (current != null) {
      return current;
    }
    return options.keep() ? keys.alone(this::open) : open();
  }

  private synchronized @Nullable Site current() {
    return outdated() ? null : site;
  }

  private boolean outdated() {
    return options.keep() && kept.stale();
  }

  private synchronized Site open() {
    Site current = current();
    if (current == null) {
      State state = new State(clock, SEED);
      Map<String, Object> before = options.keep() ? kept.read() : Map.of();
      if (before.containsKey("born")) {
        state.born(Instant.parse(Values.text(before.get("born"))));
      }
      fill(state);
      state.restore(before);
      current = new Site(document(), plug, state, faults);
      site = current;
      if (options.keep() && before.isEmpty()) {
        // whoever comes next is to find the same estate: its times are reckoned from its birth
        kept.write(state);
      }
    }
    return current;
  }

  private synchronized boolean close() {
    boolean open = site != null;
    site = null;
    return open;
  }

  private synchronized Vendor document() {
    if (read == null) {
      read = Vendors.document(name, options.added());
    }
    return read;
  }

  private void fill(State state) {
    plug.seed(state);
    Estate.fill(state, name, options.seed());
    state.seal();
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
