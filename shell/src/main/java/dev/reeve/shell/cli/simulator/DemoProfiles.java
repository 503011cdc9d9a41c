package dev.reeve.shell.cli.simulator;

import dev.reeve.profile.Folders;
import dev.reeve.profile.Guard;
import dev.reeve.profile.Place;
import dev.reeve.profile.Profile;
import dev.reeve.profile.ProfileSource;
import dev.reeve.profile.VendorTable;
import dev.reeve.simulator.server.SimulatorOptions;
import dev.reeve.simulator.server.SimulatorServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The built-in profile {@code demo}: the simulator, started in this process when the profile is
 * first used. What is made there stays for the other commands of the same user, also for those that
 * run at the same time.
 */
public final class DemoProfiles implements ProfileSource, AutoCloseable {
  /** The profile's name. */
  public static final String NAME = "demo";

  private final Path directory;
  private final Path added;
  private @Nullable SimulatorServer server;

  /** The demo of the user whose folders these are. */
  public DemoProfiles(Folders folders) {
    this.directory = folders.state().resolve(NAME);
    this.added = folders.vendors();
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public Optional<Profile> find(String name, boolean named) {
    return name.equals(NAME) ? Optional.of(profile()) : Optional.empty();
  }

  /** Empty: the demo is used only by those who name it. */
  @Override
  public Optional<String> defaultName() {
    return Optional.empty();
  }

  @Override
  public String place() {
    return "the demo";
  }

  /** Forgets what was made there: the estate is as at first. */
  public void reset() {
    server().reset();
  }

  private Profile profile() {
    SimulatorServer running = server();
    Place place = new Place(place(), 0, running.directory());
    Map<String, List<VendorTable>> tables = new LinkedHashMap<>();
    running
        .profile()
        .forEach((vendor, settings) -> tables.put(vendor, List.of(table(settings, place))));
    return new Profile(
        NAME, true, Guard.NONE, Optional.empty(), tables, Profile.Around.of(names(), place));
  }

  private static VendorTable table(Map<String, Object> settings, Place place) {
    Map<String, @Nullable Object> words = new LinkedHashMap<>(settings);
    Map<String, Place> places = new LinkedHashMap<>();
    settings.keySet().forEach(word -> places.put(word, place));
    return new VendorTable(VendorTable.Layer.BUILT_IN, words, places);
  }

  private synchronized SimulatorServer server() {
    SimulatorServer running = server;
    if (running == null) {
      running = SimulatorServer.start(SimulatorOptions.demo(directory).added(added));
      server = running;
    }
    return running;
  }

  /** Stops listening; nothing happens when it was never used. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
