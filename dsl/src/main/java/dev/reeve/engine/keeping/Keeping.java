package dev.reeve.engine.keeping;

import dev.reeve.auth.Identities;
import dev.reeve.http.Guards;
import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.VendorSettings;
import dev.reeve.secret.Secret;
import dev.reeve.value.Chart;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a session keeps of its exchanges, and what it is answered from. */
public interface Keeping {
  /** Nothing is kept. */
  Keeping NONE = new Keeping() {};

  /** Adds its steps to the door that calls pass. */
  default void join(DoorBuilder builder, Guards guards, Settler settler) {}

  /** Whether vendors are asked at all, so that credentials are needed. */
  default boolean live() {
    return true;
  }

  /** Whether nothing outside may be changed. */
  default boolean dry() {
    return false;
  }

  /** Where values come from that are no calls. */
  default Outside outside() {
    return Outside.LIVE;
  }

  /** The clock of calls. */
  default Pause pause(Pause real) {
    return real;
  }

  /** The clock of the script's own {@code sleep}. */
  default Pause sleeping(Pause real) {
    return pause(real);
  }

  /** The run's name; empty where nothing is kept. */
  default Optional<String> run() {
    return Optional.empty();
  }

  /** When it began. */
  default Instant started() {
    return Instant.now();
  }

  /** A fact that must be the same in all processes of a run, e.g. who logged in. */
  default void fact(String name, String value) {}

  /** The profiles that the session may use. */
  default Profiles profiles(Profiles real) {
    return real;
  }

  /** The session started under that profile. */
  default void under(String profile) {}

  /** The names of the profiles were asked for. */
  default void names(List<String> profiles) {}

  /** How a vendor is reached was asked for. */
  default void settings(VendorSettings settings, Vendor vendor) {}

  /** What logins tell. */
  default Identities identities(Identities real) {
    return real;
  }

  /** A secret that a script names, or that one of its options names. */
  default Optional<Secret> secret(String name, Supplier<Optional<Secret>> real) {
    return real.get();
  }

  /** The script drew a chart. */
  default void drawn(Chart chart) {}

  /** The session has ended. */
  default void close() {}
}
