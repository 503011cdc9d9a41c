package dev.reeve.http;

import dev.reeve.value.Context;

/** Tells how a profile guards its writes; {@code engine} implements it. */
@FunctionalInterface
public interface Guards {

  /** Ways to guard writes. */
  enum Guard {
    /** Sent as they come. */
    NONE,
    /** Sent when the user agrees. */
    CONFIRM,
    /** Never sent. */
    READ_ONLY
  }

  /** The guard of the profile in force. */
  Guard of(Context context);
}
