package dev.reeve.simulator.vendors.pgo.ask;

import java.time.Duration;

/** How long the operator takes, by the simulator's clock. */
public final class Timing {
  /** Until a new cluster is taken up. */
  public static final Duration PROCESSED = Duration.ofSeconds(6);

  /** Until its primary runs. */
  public static final Duration READY = Duration.ofSeconds(12);

  /** Until a removed cluster or replica is gone. */
  public static final Duration REMOVED = Duration.ofSeconds(6);

  /** Until a cluster is shut down or started. */
  public static final Duration SWITCHED = Duration.ofSeconds(6);

  /** Until the job of a backup or a dump runs. */
  public static final Duration BACKUP_BEGUN = Duration.ofSeconds(2);

  /** Until it is done. */
  public static final Duration BACKED_UP = Duration.ofSeconds(6);

  /** Until the restore job is made. */
  public static final Duration RESTORE_BEGUN = Duration.ofSeconds(6);

  /** Until a restored cluster runs again. */
  public static final Duration RESTORED = Duration.ofSeconds(18);

  private Timing() {}
}
