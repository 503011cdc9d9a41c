package dev.reeve.script.words;

import java.time.Instant;

/** {@code run.id}, {@code run.started}. */
public final class RunWord {
  private final Services services;

  RunWord(Services services) {
    this.services = services;
  }

  /** The run's identifier. */
  public String getId() {
    return services.runId();
  }

  /** When it started. */
  public Instant getStarted() {
    return services.started();
  }

  @Override
  public String toString() {
    return "run " + getId() + ", started " + getStarted();
  }
}
