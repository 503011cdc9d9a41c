package dev.reeve.engine.assembly;

import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import java.time.Instant;
import java.util.Optional;

/** What a session keeps of its exchanges, and what it is answered from. */
public interface Keeping {
  /** Nothing is kept. */
  Keeping NONE = new Keeping() {};

  /** Adds its steps to the door that calls pass. */
  default void join(DoorBuilder builder, SessionProfiles profiles, Settler settler) {}

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
}
