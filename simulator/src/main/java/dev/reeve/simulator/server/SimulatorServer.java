package dev.reeve.simulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.fault.Fault;
import dev.reeve.simulator.fault.Faults;
import dev.reeve.simulator.record.Received;
import dev.reeve.simulator.record.Recorder;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Clock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendors on loopback, until closed. */
public final class SimulatorServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SimulatorServer.class.getName());
  private static final String ADMIN = "admin";
  private static final long SEED = 7;

  private final SimulatorOptions options;
  private final Keys keys;
  private final Clock clock;
  private final Faults faults = new Faults(SEED);
  private final Recorder recorder;
  private final Map<String, VendorSlot> slots;
  private final Admin admin;
  private final Ports ports;

  private SimulatorServer(SimulatorOptions options) {
    this.options = options;
    this.keys = new Keys(options.directory());
    this.clock = Clock.running(options.speed());
    this.recorder = new Recorder(options.log());
    options.faults().forEach(text -> faults.add(Fault.parse(text)));
    this.slots = keys.alone(this::prepared);
    this.admin = new Admin(clock, faults, recorder, this::revokeTokens, this::reset, estates());
    this.ports =
        options.keep() && options.port() == 0
            ? PortMemory.open(wanted(), keys, this::open)
            : open(wanted());
    keys.write("profiles.toml", ProfilesToml.print(profile()).getBytes(UTF_8));
  }

  private Ports open(Map<String, Integer> wanted) {
    return Ports.open(wanted, options.http(), keys, this::answer, this::unreadable);
  }

  /** Makes what later starts use again. */
  private Map<String, VendorSlot> prepared() {
    keys.server();
    Map<String, VendorSlot> prepared = new LinkedHashMap<>();
    names(options)
        .forEach(name -> prepared.put(name, new VendorSlot(name, options, keys, clock, faults)));
    prepared.values().forEach(slot -> slot.plug().profile(""));
    return prepared;
  }

  /**
   * Listens, and writes profiles, keys and certificates into the directory. Documents and estates
   * are read at a vendor's first request.
   *
   * @throws dev.reeve.errors.UsageException for an unknown vendor, a fault or a seed that can't be
   *     read, a taken port
   */
  public static SimulatorServer start(SimulatorOptions options) {
    Wishes.check(options);
    return new SimulatorServer(options);
  }

  /** Where a vendor is served, e.g. {@code https://127.0.0.1:7101}. */
  public URI url(String vendor) {
    return URI.create(ports.url(vendor));
  }

  /** Where the admin API is. */
  public URI admin() {
    return URI.create(ports.url(ADMIN));
  }

  /** The directory with {@code profiles.toml}, {@code ca.pem} and the rest. */
  public Path directory() {
    return options.directory();
  }

  /** The vendors served. */
  public List<String> vendors() {
    return List.copyOf(slots.keySet());
  }

  /** Profile {@code simulator}: each vendor's table as in {@code profiles.toml}. */
  public Map<String, Map<String, Object>> profile() {
    Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
    slots.forEach(
        (name, slot) -> {
          Map<String, Object> table = slot.plug().profile(ports.url(name));
          if (!options.http()) {
            table.putIfAbsent("caCert", "file:" + keys.file("ca.pem").toAbsolutePath());
          }
          tables.put(name, table);
        });
    return tables;
  }

  /** What the command prints when all listen, to be written as one JSON line. */
  public Map<String, Object> ready() {
    Map<String, Object> ready = new LinkedHashMap<>();
    ready.put("ready", true);
    ready.put(ADMIN, ports.url(ADMIN));
    slots.keySet().forEach(name -> ready.put(name, ports.url(name)));
    ready.put("directory", options.directory().toAbsolutePath().toString());
    return ready;
  }

  /** The one clock. */
  public Clock clock() {
    return clock;
  }

  /** The simulated time. */
  public Instant now() {
    return clock.now();
  }

  /** Puts the simulated time forward. */
  public void advance(Duration by) {
    clock.advance(by);
  }

  /**
   * Puts a fault in force, e.g. {@code 503,operation=networks.list,count=1}.
   *
   * @throws dev.reeve.errors.UsageException for a text that is no fault
   */
  public void fault(String text) {
    faults.add(Fault.parse(text));
  }

  /** The faults in force. */
  public Faults faults() {
    return faults;
  }

  /** The newest requests, oldest first. */
  public List<Received> requests() {
    return recorder.list();
  }

  /** Withdraws every token of a vendor; of all vendors when the name is empty. */
  public void revokeTokens(String vendor) {
    if (!vendor.isEmpty() && !slots.containsKey(vendor)) {
      throw Wishes.unknown(vendor, slots.keySet());
    }
    slots.forEach(
        (name, slot) -> {
          if (vendor.isEmpty() || vendor.equals(name)) {
            slot.revoke();
          }
        });
  }

  /** Starts every vendor anew with its seed, without faults. */
  public void reset() {
    slots.values().forEach(VendorSlot::reset);
    faults.clear();
    recorder.clear();
  }

  private Admin.Estates estates() {
    return new Admin.Estates() {
      @Override
      public void write(String vendor, Map<String, Object> collections) {
        SimulatorServer.this.write(vendor, collections);
      }

      @Override
      public Map<String, Object> changes() {
        Map<String, Object> all = new LinkedHashMap<>();
        slots.forEach((name, slot) -> all.put(name, slot.changes()));
        return all;
      }
    };
  }

  /**
   * Stores records of a vendor.
   *
   * @param collections collection, key and record, one within the other
   */
  public void write(String vendor, Map<String, Object> collections) {
    VendorSlot slot = slots.get(vendor);
    if (slot == null) {
      throw Wishes.unknown(vendor, slots.keySet());
    }
    slot.write(collections);
  }

  @Override
  public void close() {
    ports.close();
    recorder.close();
  }

  private Served answer(Exchange.Addressed addressed) {
    Incoming incoming = addressed.incoming();
    if (addressed.port().equals(ADMIN)) {
      return new Served(admin.answer(incoming), "", Optional.empty());
    }
    VendorSlot slot = slots.get(addressed.port());
    if (slot == null) {
      throw new IllegalStateException("nobody at port " + addressed.port());
    }
    Served served = served(slot, incoming);
    recorder.add(Requests.received(addressed.port(), incoming, served));
    return served;
  }

  /** What is no request is refused in the vendor's form too. */
  private Reply unreadable(String port) {
    Problem problem =
        new Problem(Problem.Kind.MALFORMED, 400, "", "HTTP 400 Bad Request", List.of());
    Incoming nothing =
        new Incoming("", "/", Query.parse(""), Map.of(), new byte[0], Optional.empty(), "");
    VendorSlot slot = slots.get(port);
    return slot == null
        ? Reply.json(400, Map.of("message", problem.message()))
        : slot.plug().finish(nothing, slot.plug().problem(problem, nothing));
  }

  /** A fault of our own is told in the vendor's form too: some clients crash on anything else. */
  private static Served served(VendorSlot slot, Incoming incoming) {
    try {
      return slot.serve(incoming);
    } catch (RuntimeException broken) {
      LOG.log(System.Logger.Level.ERROR, incoming.method() + " " + incoming.path(), broken);
      Problem problem = Problem.of(Problem.Kind.FAILED, 500);
      return new Served(slot.plug().problem(problem, incoming), "", Optional.empty());
    }
  }

  private Map<String, Integer> wanted() {
    int base = options.port();
    Map<String, Integer> wanted = new LinkedHashMap<>();
    wanted.put(ADMIN, base);
    slots
        .keySet()
        .forEach(
            name -> {
              int after = options.known().indexOf(name);
              wanted.put(name, base == 0 ? 0 : base + 1 + after);
            });
    return wanted;
  }

  private static List<String> names(SimulatorOptions options) {
    return options.vendors().isEmpty() ? options.known() : options.vendors();
  }
}
