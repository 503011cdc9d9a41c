package dev.reeve.script.words;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.scope.Scope;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.script.surface.Surface;
import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code using}, {@code across} and {@code parallel}. */
public final class Blocks {
  private static final int LANES = 8;

  private final Surface surface;
  private final Services services;
  private final Supplier<List<String>> mentioned;
  private final Collection<LaneRow> failed = new ConcurrentLinkedQueue<>();

  /**
   * Blocks of one session or run.
   *
   * @param mentioned the vendors that the text names
   */
  Blocks(Surface surface, Services services, Supplier<List<String>> mentioned) {
    this.surface = surface;
    this.services = services;
    this.mentioned = mentioned;
  }

  @Nullable Object using(Map<String, ?> settings, Closure<?> block) {
    Scope scope = surface.scope();
    return surface.within(
        scope.with(new Settings(services, settings).applied(scope.context())), block::call);
  }

  List<LaneRow> across(Map<String, ?> options, Object profiles, Closure<?> block) {
    List<String> names = new ProfilePatterns(services.profiles()).named(profiles);
    Scope scope = surface.scope();
    List<Lanes.Task> tasks = new ArrayList<>();
    for (String name : names) {
      Scope other = scope.with(scope.context().withProfile(name));
      tasks.add(new Lanes.Task(name, other, name));
    }
    return run("across", options, tasks, block);
  }

  /** {@code across('a', 'b') { }} and {@code across('a', 'b', max: 2) { }}. */
  List<LaneRow> across(Object first, Object second, Object[] more) {
    List<Object> given = new ArrayList<>(List.of(first, second));
    given.addAll(List.of(more));
    if (!(given.remove(given.size() - 1) instanceof Closure<?> block)) {
      throw wrong("across", "across needs a block to run.");
    }
    Map<String, Object> options = new LinkedHashMap<>();
    if (first instanceof Map<?, ?> map) {
      given.remove(0);
      map.forEach((name, value) -> options.put(String.valueOf(name), value));
    }
    return across(options, given, block);
  }

  List<LaneRow> parallel(Map<String, ?> options, Object elements, Closure<?> block) {
    Scope scope = surface.scope();
    List<Lanes.Task> tasks = new ArrayList<>();
    for (Object element : Lanes.elements(elements)) {
      tasks.add(new Lanes.Task(Lanes.key(element), scope, element));
    }
    return run("parallel", options, tasks, block);
  }

  private List<LaneRow> run(
      String word, Map<String, ?> options, List<Lanes.Task> tasks, Closure<?> block) {
    Set<String> profiles = new LinkedHashSet<>();
    tasks.forEach(task -> profiles.add(task.scope().context().profile()));
    new Preflight(services).check(profiles, mentioned.get());
    List<LaneRow> done =
        new Lanes(surface, max(word, options), new Lanes.Counting(word, tasks.size(), services))
            .run(surface.scope().lane(), tasks, block);
    done.stream().filter(LaneRow::unseenFailure).forEach(failed::add);
    return Collections.unmodifiableList(done);
  }

  private static int max(String word, Map<String, ?> options) {
    for (String name : options.keySet()) {
      if (!name.equals("max")) {
        throw wrong(
            word, word + " has no argument " + name + ". " + Nearest.hint(name, List.of("max")));
      }
    }
    Object max = options.get("max");
    if (max == null) {
      return LANES;
    }
    if (max instanceof Integer count && count > 0) {
      return count;
    }
    throw wrong(word, "max is a whole number above 0, not " + max + ".");
  }

  private static UsageException wrong(String word, String what) {
    return new UsageException(
        what.strip(), Words.at(SourceLines.caller()), "Write " + word + "(..., max: 16) { ... }.");
  }

  /** Rows that failed and that no one looked at. */
  public List<LaneRow> unseenFailures() {
    return failed.stream().filter(LaneRow::unseenFailure).toList();
  }
}
