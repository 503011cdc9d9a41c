package dev.reeve.shell.output.progress;

import dev.reeve.engine.attend.Attendant.Silence;
import dev.reeve.engine.attend.Attendant.Wait;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a log says of waits whose vendor gives no answer: at the second look in vain, then ever more
 * seldom, and once more when it answers again.
 */
public final class SilentWaits {
  private final Set<Key> told = ConcurrentHashMap.newKeySet();

  private record Key(long thread, String call) {}

  /** What there is to say of a wait now. */
  public Optional<String> line(Wait wait) {
    Key key = new Key(Thread.currentThread().getId(), wait.call());
    Silence silence = wait.silence();
    if (silence.looks() == 0) {
      String state = wait.state().isEmpty() ? "" : ", it is " + wait.state();
      return Optional.of(wait.call() + ": answers again" + state).filter(line -> told.remove(key));
    }
    if (silence.looks() < 2 || Integer.bitCount(silence.looks()) > 1) {
      return Optional.empty();
    }
    told.add(key);
    String state = wait.state().isEmpty() ? "" : "; it was " + wait.state();
    return Optional.of(wait.call() + ": " + ProgressText.of(silence) + state);
  }
}
