package dev.reeve.shell.cli.simulator;

import dev.reeve.json.Json;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.simulator.server.SimulatorOptions;
import dev.reeve.simulator.server.SimulatorServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve simulator}: serves the vendors on loopback until it is stopped. */
@Command(
    name = "simulator",
    description =
        "serve the vendors on loopback; one JSON line on standard output says when all listen")
public final class SimulatorCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--vendors", split = ",", paramLabel = "A,B", description = "only these vendors")
  private List<String> vendors = List.of();

  @Option(
      names = "--port",
      defaultValue = "7100",
      paramLabel = "PORT",
      description =
          "of the admin API; pureport is the next one, then pure1, clc, illumio, pgo, added vendors;"
              + " 0 takes free ones")
  private int port;

  @Option(names = "--http", description = "plain HTTP, also for pgo")
  private boolean http;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "gets profiles.toml, the CA, certificates and keys")
  private @Nullable Path directory;

  @Option(
      names = "--seed",
      defaultValue = "small",
      paramLabel = "small|large|FILE",
      description = "the estate")
  private String seed = "small";

  @Option(
      names = "--speed",
      defaultValue = "1",
      paramLabel = "X",
      description = "how fast its clock runs")
  private double speed;

  @Option(
      names = "--pgo-version",
      paramLabel = "V",
      description = "the version that pgo answers with")
  private @Nullable String pgoVersion;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "a vendor's setting, see docs/simulator.md")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--openapi",
      paramLabel = "VENDOR=FILE",
      description = "served where the vendor serves its own document")
  private Map<String, Path> documents = Map.of();

  @Option(
      names = "--fault",
      paramLabel = "SPEC",
      description = "trouble from the start, see docs/simulator.md")
  private List<String> faults = List.of();

  @Option(names = "--log", paramLabel = "FILE", description = "one JSON line a request")
  private @Nullable Path log;

  /** A command that writes to that console. */
  public SimulatorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    SimulatorServer server = SimulatorServer.start(options());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    console.out().println(Json.print(server.ready()));
    console.flush();
    new CountDownLatch(1).await();
    return 0;
  }

  private SimulatorOptions options() {
    Path place = directory == null ? console.folders().state().resolve("simulator") : directory;
    SimulatorOptions options =
        SimulatorOptions.in(place)
            .added(console.folders().vendors())
            .vendors(vendors)
            .port(port)
            .seed(seed)
            .speed(speed)
            .documents(documents)
            .faults(faults);
    options = http ? options.plain() : options;
    for (var setting : VendorSettings.known(settings).entrySet()) {
      options = options.setting(setting.getKey(), setting.getValue());
    }
    options = pgoVersion == null ? options : options.setting("pgo-version", pgoVersion);
    return log == null ? options : options.log(log);
  }
}
