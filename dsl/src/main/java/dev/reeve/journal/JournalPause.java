package dev.reeve.journal;

import dev.reeve.http.Pause;
import dev.reeve.value.Context;
import java.time.Duration;
import java.time.Instant;

/** Skips the waits of a lane that is not yet where the past ends. */
final class JournalPause implements Pause {
  private final Journal journal;
  private final Pause real;
  private final Context context;

  JournalPause(Journal journal, Pause real, Context context) {
    this.journal = journal;
    this.real = real;
    this.context = context;
  }

  @Override
  public Pause in(Context other) {
    return new JournalPause(journal, real, other);
  }

  @Override
  public Instant now() {
    return real.now();
  }

  @Override
  public void sleep(Duration wait) {
    if (!journal.wentOn(context.lane())) {
      real.sleep(wait);
    }
  }
}
