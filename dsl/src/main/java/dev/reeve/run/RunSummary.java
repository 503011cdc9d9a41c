package dev.reeve.run;

import dev.reeve.journal.file.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run's journal tells at a glance.
 *
 * @param id its name
 * @param script the script's name
 * @param profiles under which it called
 * @param started when it began
 * @param ended when it ended; empty while it goes on, or when its process died
 * @param exit its exit code; empty while it goes on, or when its process died
 * @param underWay whether a process has it now
 * @param reads answered reads
 * @param writes writes that were answered or settled
 * @param inDoubt writes that may have arrived: number of the line to what was called
 */
public record RunSummary(
    String id,
    String script,
    Set<String> profiles,
    Instant started,
    Optional<Instant> ended,
    Optional<Integer> exit,
    boolean underWay,
    int reads,
    int writes,
    Map<Long, String> inDoubt) {
  private static final int UNREADABLE = -1;
  private static final Set<Entry.Kind> OPEN = Set.of(Entry.Kind.SENDING, Entry.Kind.UNKNOWN);
  private static final Set<Entry.Kind> DONE = Set.of(Entry.Kind.ANSWERED, Entry.Kind.SETTLED);

  /** A run whose journal is not what was written there. */
  public static RunSummary unreadable(String id) {
    return new RunSummary(
        id,
        "",
        Set.of(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.of(UNREADABLE),
        false,
        0,
        0,
        Map.of());
  }

  /** Sums up the lines of a journal. */
  public static RunSummary of(String id, List<Entry> entries, boolean underWay) {
    Map<Object, List<Entry>> writes = new LinkedHashMap<>();
    int reads = 0;
    Optional<Integer> exit = Optional.empty();
    for (Entry entry : entries) {
      if (entry.kind() == Entry.Kind.WRITE || writes.containsKey(entry.position())) {
        writes.computeIfAbsent(entry.position(), position -> new ArrayList<>()).add(entry);
      }
      reads += entry.kind() == Entry.Kind.READ ? 1 : 0;
      exit =
          switch (entry.kind()) {
            case END -> entry.text("exit").map(Integer::valueOf);
            case RESUMED -> Optional.empty();
            default -> exit;
          };
    }
    return new RunSummary(
        id,
        entries.isEmpty() ? "" : entries.get(0).text("script").orElse(""),
        profiles(entries),
        entries.isEmpty() ? Instant.EPOCH : time(entries.get(0)),
        exit.map(any -> time(last(entries))),
        exit,
        underWay,
        reads,
        (int) writes.values().stream().filter(each -> DONE.contains(last(each).kind())).count(),
        inDoubt(writes));
  }

  private static Map<Long, String> inDoubt(Map<Object, List<Entry>> writes) {
    Map<Long, String> inDoubt = new LinkedHashMap<>();
    for (List<Entry> each : writes.values()) {
      if (OPEN.contains(last(each).kind())) {
        inDoubt.put(each.get(0).number(), each.get(0).text("call").orElse(""));
      }
    }
    return inDoubt;
  }

  private static Set<String> profiles(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.text("profile").stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Entry last(List<Entry> entries) {
    return entries.get(entries.size() - 1);
  }

  private static Instant time(Entry entry) {
    return entry.text("time").map(Instant::parse).orElse(Instant.EPOCH);
  }

  /**
   * {@code running}, {@code in doubt}, {@code done}, {@code failed (4)}, {@code broken off}, or
   * {@code unreadable}.
   */
  public String state() {
    if (underWay) {
      return "running";
    }
    if (!inDoubt.isEmpty()) {
      return "in doubt";
    }
    return exit.map(RunSummary::ended).orElse("broken off");
  }

  /** Whether it is not known what became of a write. */
  public boolean doubtful() {
    return !inDoubt.isEmpty() || exit.equals(Optional.of(UNREADABLE));
  }

  private static String ended(int code) {
    return code == 0 ? "done" : code == UNREADABLE ? "unreadable" : "failed (" + code + ")";
  }
}
