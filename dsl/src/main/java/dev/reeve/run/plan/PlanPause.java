package dev.reeve.run.plan;

import dev.reeve.http.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock whose waits take no time: what a plan waits for is there at once. */
public final class PlanPause implements Pause {
  private final Pause real;
  private final AtomicLong skipped = new AtomicLong();

  /** A clock that starts at the time of another one. */
  public PlanPause(Pause real) {
    this.real = real;
  }

  @Override
  public Instant now() {
    return real.now().plusMillis(skipped.get());
  }

  @Override
  public void sleep(Duration wait) {
    skipped.addAndGet(Math.max(0, wait.toMillis()));
  }
}
