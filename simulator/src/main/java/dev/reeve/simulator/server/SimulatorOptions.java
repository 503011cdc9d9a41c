package dev.reeve.simulator.server;

import dev.reeve.openapi.added.AddedVendors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a simulator is started. Begin with {@link #in(Path)}.
 *
 * @param directory gets profiles, keys and certificates; with {@code keep} the state too
 * @param vendors which vendors; empty for all
 * @param port the admin port, the vendors' following it; 0 takes free ones
 * @param http plain HTTP instead of HTTPS
 * @param seed {@code small}, {@code large}, or a JSON or YAML file of records
 * @param speed how fast the clock runs; 1 as the world's
 * @param settings further wishes by name, e.g. {@code pgo-version}
 * @param documents files served where a vendor serves its own document
 * @param faults faults in force from the start, as {@link dev.reeve.simulator.fault.Fault#parse}
 *     reads them
 * @param log a file that gets one JSON line a request
 * @param keep whether the state is kept in the directory between starts
 * @param added vendors that a user added: their ports follow those of Reeve's own
 */
public record SimulatorOptions(
    Path directory,
    List<String> vendors,
    int port,
    boolean http,
    String seed,
    double speed,
    Map<String, String> settings,
    Map<String, Path> documents,
    List<String> faults,
    Optional<Path> log,
    boolean keep,
    AddedVendors added) {

  /** All vendors on free ports, HTTPS, the small estate, nothing kept. */
  public static SimulatorOptions in(Path directory) {
    return new SimulatorOptions(
        directory,
        List.of(),
        0,
        false,
        "small",
        1,
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        false,
        AddedVendors.NONE);
  }

  /** For the built-in profile {@code demo}: the state stays in the directory until it is reset. */
  public static SimulatorOptions demo(Path directory) {
    // nobody reads as another there: keys for that would only cost the first start time
    return in(directory).setting("keys", "few").keeping();
  }

  /** Only these vendors. */
  public SimulatorOptions vendors(List<String> names) {
    return new SimulatorOptions(
        directory, names, port, http, seed, speed, settings, documents, faults, log, keep, added);
  }

  /** On that port and those that follow. */
  public SimulatorOptions port(int base) {
    return new SimulatorOptions(
        directory, vendors, base, http, seed, speed, settings, documents, faults, log, keep, added);
  }

  /** With the vendors that a user added, which are kept in that folder. */
  public SimulatorOptions added(Path folder) {
    return new SimulatorOptions(
        directory,
        vendors,
        port,
        http,
        seed,
        speed,
        settings,
        documents,
        faults,
        log,
        keep,
        new AddedVendors(folder));
  }

  /** Names of all vendors that can be simulated, in the order of their ports. */
  List<String> known() {
    return Stream.concat(Vendors.NAMES.stream(), added.names().stream()).toList();
  }

  /** Plain HTTP. */
  public SimulatorOptions plain() {
    return new SimulatorOptions(
        directory, vendors, port, true, seed, speed, settings, documents, faults, log, keep, added);
  }

  /** With that estate. */
  public SimulatorOptions seed(String estate) {
    return new SimulatorOptions(
        directory, vendors, port, http, estate, speed, settings, documents, faults, log, keep,
        added);
  }

  /** With a clock that fast. */
  public SimulatorOptions speed(double times) {
    return new SimulatorOptions(
        directory, vendors, port, http, seed, times, settings, documents, faults, log, keep, added);
  }

  /** With one more wish. */
  public SimulatorOptions setting(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new SimulatorOptions(
        directory, vendors, port, http, seed, speed, more, documents, faults, log, keep, added);
  }

  /** With these files served as vendors' documents. */
  public SimulatorOptions documents(Map<String, Path> files) {
    return new SimulatorOptions(
        directory, vendors, port, http, seed, speed, settings, files, faults, log, keep, added);
  }

  /** With these faults in force. */
  public SimulatorOptions faults(List<String> specifications) {
    return new SimulatorOptions(
        directory,
        vendors,
        port,
        http,
        seed,
        speed,
        settings,
        documents,
        specifications,
        log,
        keep,
        added);
  }

  /** With a log. */
  public SimulatorOptions log(Path file) {
    return new SimulatorOptions(
        directory,
        vendors,
        port,
        http,
        seed,
        speed,
        settings,
        documents,
        faults,
        Optional.of(file),
        keep,
        added);
  }

  private SimulatorOptions keeping() {
    return new SimulatorOptions(
        directory, vendors, port, http, seed, speed, settings, documents, faults, log, true, added);
  }
}
