package dev.reeve.engine.isolation.broker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an isolated script holds, by number; of very many, those that were used last. Safe for
 * concurrent use.
 */
final class Handles<T> {
  private final Map<Long, T> held;
  private long last;

  /** Keeps so many at the most. */
  Handles(int most) {
    this.held =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
            return size() > most;
          }
        };
  }

  synchronized long keep(T value) {
    last++;
    held.put(last, value);
    return last;
  }

  synchronized Optional<T> find(long number) {
    return Optional.ofNullable(held.get(number));
  }

  synchronized void drop(long number) {
    held.remove(number);
  }
}
