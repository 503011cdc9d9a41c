package dev.reeve.simulator.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that one vendor's simulator remembers: records by collection, a few facts, identifiers given
 * out. Handled by one request at a time, under its own lock.
 */
public final class State {
  private final Clock clock;
  private final long seed;
  private final Map<String, Records> collections = new LinkedHashMap<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private Ids ids;
  private Instant born;

  /** An empty state. */
  public State(Clock clock, long seed) {
    this.clock = clock;
    this.seed = seed;
    this.ids = new Ids(seed);
    this.born = clock.now();
  }

  /** The one clock. */
  public Clock clock() {
    return clock;
  }

  /** Made-up identifiers and values. */
  public Ids ids() {
    return ids;
  }

  /**
   * When this state was first seeded: what seed records reckon their times from, so that they are
   * the same after a restart.
   */
  public Instant born() {
    return born;
  }

  /** The records of a collection, which is made if there is none. */
  public Records records(String collection) {
    return collections.computeIfAbsent(collection, any -> new Records(clock));
  }

  /** Single JSON values kept with the state, e.g. a counter; change freely. */
  public Map<String, Object> facts() {
    return facts;
  }

  /** Takes every step that is due. */
  public void settle() {
    collections.values().forEach(Records::settle);
  }

  /** Ends seeding: what was written so far is the seed, what comes after is a change. */
  public void seal() {
    collections.values().forEach(Records::seal);
  }

  /** Forgets everything and starts anew. */
  public void clear() {
    collections.values().forEach(Records::clear);
    facts.clear();
    ids = new Ids(seed);
    born = clock.now();
  }

  /** Whether anything was written since the seed. */
  public boolean changed() {
    return collections.values().stream().anyMatch(Records::changed);
  }

  /** When it was born: to be restored before seeding. */
  public void born(Instant at) {
    born = at;
  }

  /** What differs from the seed, as a JSON value. */
  public Map<String, Object> changes() {
    Map<String, Object> records = new LinkedHashMap<>();
    collections.forEach((name, each) -> records.put(name, each.changes()));
    return Values.of(
        "born", born.toString(), "drawn", ids.drawn(), "facts", facts, "records", records);
  }

  /** Puts the changes of an earlier process over the seed. */
  public void restore(Map<String, Object> changes) {
    // never back behind the seed: what is made next would get the identifiers of seed records
    ids.goOn(Math.max(ids.drawn(), Values.number(changes.get("drawn"), 0)));
    facts.putAll(Values.object(changes.get("facts")));
    Values.object(changes.get("records"))
        .forEach((name, each) -> records(name).restore(Values.object(each)));
  }
}
