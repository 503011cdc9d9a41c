package dev.reeve.journal;

import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.Position;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What an earlier process of the run wrote down. */
final class Past {
  private static final Set<Entry.Kind> QUESTIONS =
      Set.of(Entry.Kind.READ, Entry.Kind.FAILED, Entry.Kind.VALUE, Entry.Kind.WRITE);
  private static final Set<Entry.Kind> OF_THE_RUN =
      Set.of(Entry.Kind.RUN, Entry.Kind.FACT, Entry.Kind.RESUMED, Entry.Kind.CHART, Entry.Kind.END);

  private final Map<Position, Recorded> events = new HashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final NavigableMap<String, Long> untold = new ConcurrentSkipListMap<>();
  private final Set<String> live = ConcurrentHashMap.newKeySet();
  private @Nullable Instant started;

  static Past of(List<Entry> entries) {
    Past past = new Past();
    entries.forEach(past::take);
    past.dropErrorsThatEndedLanes();
    past.lookAhead();
    return past;
  }

  /** What that position was answered with, if it was asked. */
  Optional<Recorded> at(Position position) {
    return Optional.ofNullable(events.get(position));
  }

  /** The file of what was there before a write that was sent; empty where none was kept. */
  Optional<String> before(Position position) {
    return at(position).map(Recorded::before).filter(name -> !name.isEmpty());
  }

  /**
   * Whether an earlier process went on from here in that lane: the lane's next answer is known, or
   * one of a list or block that comes next.
   *
   * @param next the lane's next position
   */
  boolean wentOn(Position next) {
    String lane = next.lane();
    return answers(next)
        || (!lane.isEmpty()
            && !live.contains(lane)
            && (untold(lane + "~") || untold(lane.equals("/") ? lane : lane + "/")));
  }

  /** That position is asked now. */
  void reached(Position position) {
    if (!answers(position)) {
      live.add(position.owner());
    } else if (position.at() >= untold.getOrDefault(position.lane(), Long.MAX_VALUE)) {
      untold.remove(position.lane());
    }
  }

  private boolean answers(Position position) {
    return at(position).filter(event -> !event.open() && !event.inDoubt()).isPresent();
  }

  private boolean untold(String lanes) {
    String next = untold.higherKey(lanes);
    return next != null && next.startsWith(lanes);
  }

  /** Names of what must not change, to their digests. */
  Map<String, String> facts() {
    return facts;
  }

  private void take(Entry entry) {
    if (OF_THE_RUN.contains(entry.kind())) {
      takeFacts(entry);
    } else if (QUESTIONS.contains(entry.kind())) {
      events.put(entry.position(), Recorded.of(entry));
    } else {
      events.computeIfPresent(entry.position(), (position, event) -> event.then(entry));
    }
  }

  /** When the run began; empty for a new one. */
  Optional<Instant> started() {
    return Optional.ofNullable(started);
  }

  private void takeFacts(Entry entry) {
    if (entry.kind() == Entry.Kind.RUN) {
      started = entry.text("time").map(Instant::parse).orElse(null);
    }
    if (entry.facts().get("facts") instanceof Map<?, ?> map) {
      map.forEach((name, digest) -> facts.put(String.valueOf(name), String.valueOf(digest)));
    }
  }

  /** An error ended its lane where nothing came after it, in no block begun there either. */
  private void dropErrorsThatEndedLanes() {
    Map<String, Long> ends = new HashMap<>();
    events.forEach(
        (position, event) ->
            position.owners().forEach(lane -> ends.merge(lane, event.last().number(), Math::max)));
    events
        .entrySet()
        .removeIf(
            each ->
                each.getValue().isError()
                    && Objects.equals(
                        ends.get(each.getKey().owner()), each.getValue().last().number()));
  }

  private void lookAhead() {
    events.keySet().stream()
        .filter(this::answers)
        .forEach(position -> untold.merge(position.lane(), position.at(), Math::max));
  }
}
