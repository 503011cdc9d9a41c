package dev.reeve.simulator.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one collection by their key, in the order they came. Seed records lie below those
 * written since, so that only changes need to be kept.
 */
public final class Records {
  private final Clock clock;
  private final Map<String, Map<String, Object>> written = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> seeded = new LinkedHashMap<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();
  private @Nullable Computed computed;
  private boolean changed;

  Records(Clock clock) {
    this.clock = clock;
  }

  /** The record of a key as a copy to be changed and put back. */
  public Optional<Map<String, Object>> find(String key) {
    return stored(key).map(Values::copy);
  }

  /** Whether there is such a record. */
  public boolean has(String key) {
    return stored(key).isPresent();
  }

  /** All records, each to be read only; seed records first. */
  public Stream<Map<String, Object>> all() {
    Stream<String> made = new ArrayList<>(written.keySet()).stream().filter(key -> !isSeed(key));
    return Stream.concat(
            Stream.concat(
                new ArrayList<>(seeded.keySet())
                    .stream().map(this::stored).flatMap(Optional::stream),
                computedOnes()),
            made.map(this::stored).flatMap(Optional::stream))
        .map(Collections::unmodifiableMap);
  }

  /** Computed records as they are now, each made at its position without looking for it. */
  private Stream<Map<String, Object>> computedOnes() {
    Computed seeds = computed;
    if (seeds == null) {
      return Stream.of();
    }
    boolean asAtFirst = written.isEmpty() && removed.isEmpty();
    return IntStream.range(0, seeds.size())
        .filter(position -> asAtFirst || !removed.contains(seeds.key(position)))
        .mapToObj(
            position -> {
              Map<String, Object> changed = asAtFirst ? null : written.get(seeds.key(position));
              return changed == null ? seeds.at(position) : changed;
            });
  }

  /** The keys of all records, in the order of {@link #all()}. */
  public Stream<String> keys() {
    Stream<String> made = new ArrayList<>(written.keySet()).stream().filter(key -> !isSeed(key));
    return Stream.concat(seedKeys().filter(key -> !removed.contains(key)), made);
  }

  /** The first record that fits, as a copy to be changed and put back. */
  public Optional<Map<String, Object>> first(Predicate<Map<String, Object>> fits) {
    return all().filter(fits).findFirst().map(Values::copy);
  }

  /** How many records there are. */
  public int size() {
    int seeds = seeded.size() + (computed == null ? 0 : computed.size());
    int made = (int) written.keySet().stream().filter(key -> !isSeed(key)).count();
    return seeds - removed.size() + made;
  }

  /** Stores a record under its key, new or in place of another. */
  public void put(String key, Map<String, Object> record) {
    changed = true;
    removed.remove(key);
    written.put(key, Values.copy(record));
  }

  /** Changes a record in place, if there is one. */
  public void change(String key, Consumer<Map<String, Object>> change) {
    find(key)
        .ifPresent(
            record -> {
              change.accept(record);
              put(key, record);
            });
  }

  /** Removes a record and what was to become of it; false when there is none. */
  public boolean remove(String key) {
    if (!has(key)) {
      return false;
    }
    changed = true;
    steps.remove(key);
    written.remove(key);
    if (isSeed(key)) {
      removed.add(key);
    }
    return true;
  }

  /** Sets members of a record when so much time has passed. */
  public void later(String key, Duration after, Map<String, Object> changes) {
    plan(key, new Step(clock.now().plus(after), Values.copy(changes), false));
  }

  /** Removes a record when so much time has passed. */
  public void goneLater(String key, Duration after) {
    plan(key, new Step(clock.now().plus(after), Map.of(), true));
  }

  /** Forgets what was to become of a record. */
  public void cancel(String key) {
    changed |= steps.remove(key) != null;
  }

  /** Puts computed seed records below all others. */
  public void computed(Computed records) {
    this.computed = records;
  }

  /** Makes every record so far a seed record. */
  void seal() {
    seeded.putAll(written);
    written.clear();
    changed = false;
  }

  boolean changed() {
    return changed;
  }

  void clear() {
    written.clear();
    seeded.clear();
    removed.clear();
    steps.clear();
    computed = null;
    changed = false;
  }

  /** Takes all steps that are due, in the order of their times. */
  void settle() {
    if (steps.isEmpty()) {
      return;
    }
    var now = clock.now();
    for (String key : List.copyOf(steps.keySet())) {
      List<Step> planned = steps.getOrDefault(key, List.of());
      List<Step> due = planned.stream().filter(step -> !step.at().isAfter(now)).toList();
      planned.removeAll(due);
      if (planned.isEmpty()) {
        steps.remove(key);
      }
      due.forEach(step -> take(key, step));
    }
  }

  Map<String, Object> changes() {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("written", new LinkedHashMap<>(written));
    changes.put("removed", new ArrayList<>(removed));
    Map<String, Object> planned = new LinkedHashMap<>();
    steps.forEach((key, list) -> planned.put(key, Snapshot.print(list)));
    changes.put("steps", planned);
    return changes;
  }

  void restore(Map<String, Object> changes) {
    Values.object(changes.get("written"))
        .forEach((key, record) -> written.put(key, Values.object(record)));
    Values.list(changes.get("removed")).forEach(key -> removed.add(String.valueOf(key)));
    Values.object(changes.get("steps"))
        .forEach((key, list) -> steps.put(key, Snapshot.steps(Values.list(list))));
    changed = true;
  }

  private void plan(String key, Step step) {
    changed = true;
    List<Step> planned = steps.computeIfAbsent(key, any -> new ArrayList<>());
    planned.add(step);
    planned.sort(Comparator.comparing(Step::at));
  }

  private void take(String key, Step step) {
    if (step.gone()) {
      remove(key);
    } else {
      change(key, record -> Values.merge(record, step.changes()));
    }
  }

  private Optional<Map<String, Object>> stored(String key) {
    Map<String, Object> record = written.get(key);
    if (record != null || removed.contains(key)) {
      return Optional.ofNullable(record);
    }
    Map<String, Object> seed = seeded.get(key);
    return seed != null ? Optional.of(seed) : computedAt(key);
  }

  private Optional<Map<String, Object>> computedAt(String key) {
    int position = computed == null ? -1 : computed.position(key);
    return position < 0 || computed == null ? Optional.empty() : Optional.of(computed.at(position));
  }

  private boolean isSeed(String key) {
    return seeded.containsKey(key) || (computed != null && computed.position(key) >= 0);
  }

  private Stream<String> seedKeys() {
    Stream<String> made =
        computed == null
            ? Stream.of()
            : IntStream.range(0, computed.size()).mapToObj(computed::key);
    return Stream.concat(new ArrayList<>(seeded.keySet()).stream(), made);
  }
}
