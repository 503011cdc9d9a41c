package dev.reeve.run.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;

/** The writes that a run would make. Collected from several threads at once. */
public final class Plan {
  private final List<PlanEntry> arrived = new ArrayList<>();
  private final AtomicBoolean assumed = new AtomicBoolean();
  private int numbers;

  /** A plan without entries. */
  public Plan() {}

  /** A plan that is known whole. */
  Plan(List<PlanEntry> entries) {
    arrived.addAll(entries);
  }

  /** The name of the run that carries a plan out, as far as the plan knows it. */
  public static String run() {
    return Symbol.RUN;
  }

  synchronized int next() {
    return ++numbers;
  }

  synchronized void add(PlanEntry entry) {
    arrived.add(entry);
  }

  /** From now on the script knows something that only the vendor can tell. */
  void assume() {
    assumed.set(true);
  }

  boolean assumed() {
    return assumed.get();
  }

  /**
   * The entries in the order of the script, whatever order its parallel lanes ran in, numbered
   * anew.
   */
  public synchronized List<PlanEntry> entries() {
    List<PlanEntry> ordered = ordered("/", arrived);
    Map<Integer, Integer> numbered = new LinkedHashMap<>();
    ordered.forEach(entry -> numbered.put(entry.number(), numbered.size() + 1));
    IntUnaryOperator renumber = old -> numbered.getOrDefault(old, old);
    return ordered.stream().map(entry -> entry.renumbered(renumber)).toList();
  }

  /** How many writes each vendor would get. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    entries().forEach(entry -> counts.merge(entry.vendor(), 1, Integer::sum));
    return counts;
  }

  /** Where another plan differs, one line each; empty where it is the same. */
  public List<String> differences(Plan other) {
    List<PlanEntry> own = entries();
    List<PlanEntry> theirs = other.entries();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(own.size(), theirs.size()); i++) {
      boolean same = i < own.size() && i < theirs.size() && own.get(i).same(theirs.get(i));
      if (!same && i < own.size()) {
        lines.add("- " + own.get(i).number() + " " + own.get(i).line());
      }
      if (!same && i < theirs.size()) {
        lines.add("+ " + theirs.get(i).number() + " " + theirs.get(i).line());
      }
    }
    return lines;
  }

  /** The entries of a lane and of the blocks within it; lanes of one block by their name. */
  private static List<PlanEntry> ordered(String lane, List<PlanEntry> all) {
    String stem = lane.equals("/") ? "/" : lane + "/";
    List<PlanEntry> ordered = new ArrayList<>();
    Map<String, Map<String, List<PlanEntry>>> blocks = new LinkedHashMap<>();
    List<Object> places = new ArrayList<>();
    for (PlanEntry entry : all) {
      if (!entry.lane().startsWith(stem) || entry.lane().equals(lane)) {
        places.add(entry);
        continue;
      }
      String[] words = entry.lane().substring(stem.length()).split("/", 3);
      String block = words[0];
      if (!blocks.containsKey(block)) {
        places.add(block);
      }
      String element = stem + block + "/" + (words.length > 1 ? words[1] : "");
      blocks
          .computeIfAbsent(block, unused -> new TreeMap<>())
          .computeIfAbsent(element, unused -> new ArrayList<>())
          .add(entry);
    }
    places.forEach(place -> ordered.addAll(inOrder(place, blocks)));
    return ordered;
  }

  private static List<PlanEntry> inOrder(
      Object place, Map<String, Map<String, List<PlanEntry>>> blocks) {
    if (place instanceof PlanEntry entry) {
      return List.of(entry);
    }
    List<PlanEntry> ordered = new ArrayList<>();
    blocks
        .getOrDefault(String.valueOf(place), Map.of())
        .forEach((element, entries) -> ordered.addAll(ordered(element, entries)));
    return ordered;
  }
}
