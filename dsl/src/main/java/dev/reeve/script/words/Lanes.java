package dev.reeve.script.words;

import dev.reeve.errors.CancelledException;
import dev.reeve.errors.UsageException;
import dev.reeve.script.address.Records;
import dev.reeve.script.plain.Held;
import dev.reeve.script.scope.Lane;
import dev.reeve.script.scope.Scope;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.script.surface.ItemsObject;
import dev.reeve.script.surface.Surface;
import dev.reeve.value.Target;
import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs one block for several elements at once, each in a lane of its own. */
final class Lanes {
  private final Surface surface;
  private final int max;
  private final Counting counting;

  Lanes(Surface surface, int max, Counting counting) {
    this.surface = surface;
    this.max = max;
    this.counting = counting;
  }

  /**
   * One element.
   *
   * @param key names its lane
   * @param scope what is in force for it
   * @param element handed to the block
   */
  record Task(String key, Scope scope, @Nullable Object element) {}

  /** Counts the elements that are done, and tells. */
  static final class Counting {
    private final String word;
    private final int total;
    private final Services services;
    private int done;
    private int failed;

    Counting(String word, int total, Services services) {
      this.word = word;
      this.total = total;
      this.services = services;
    }

    synchronized void ended(boolean badly) {
      done++;
      failed += badly ? 1 : 0;
      services.going(new Services.Going(word, done, failed, total));
    }
  }

  static List<@Nullable Object> elements(Object elements) {
    List<@Nullable Object> all = new ArrayList<>();
    if (elements instanceof Iterable<?> many) {
      many.forEach(all::add);
    } else if (elements instanceof Object[] array) {
      all.addAll(Arrays.asList(array));
    } else if (elements instanceof Map<?, ?> map) {
      all.addAll(map.entrySet());
    } else {
      throw new UsageException(
          "parallel takes a list, not " + elements + ".",
          Words.at(SourceLines.caller()),
          "Write parallel([...]) { ... }.");
    }
    return all;
  }

  static String key(@Nullable Object element) {
    if (element instanceof Held held && held.held() instanceof Target target) {
      return Records.id(target).orElseGet(element::toString);
    }
    return String.valueOf(element);
  }

  /** The rows in the order of the tasks. */
  List<LaneRow> run(Lane lane, List<Task> tasks, Closure<?> block) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    int number = lane.nextBlock();
    Map<String, Integer> used = new HashMap<>();
    int width = Math.min(max, tasks.size());
    ExecutorService threads = LaneThreads.of(width);
    LaneWork work = new LaneWork(width);
    try {
      List<Future<LaneRow>> running = new ArrayList<>();
      for (Task task : tasks) {
        int count = used.merge(task.key(), 1, Integer::sum);
        Scope scope = task.scope().in(lane.element(number, task.key(), count));
        running.add(threads.submit(() -> work.run(task.key(), () -> row(task, scope, block))));
      }
      return collected(running, work);
    } finally {
      threads.shutdownNow();
    }
  }

  private LaneRow row(Task task, Scope scope, Closure<?> block) {
    Closure<?> own = (Closure<?>) block.clone();
    String profile = scope.context().profile();
    try {
      Object value = surface.within(scope, () -> settled(call(own, task.element())));
      counting.ended(false);
      return new LaneRow(task.element(), profile, value, null);
    } catch (Exception | AssertionError error) {
      counting.ended(true);
      return new LaneRow(task.element(), profile, null, error);
    }
  }

  private static @Nullable Object call(Closure<?> block, @Nullable Object element) {
    return block.getMaximumNumberOfParameters() == 0 ? block.call() : block.call(element);
  }

  private static @Nullable Object settled(@Nullable Object value) {
    if (!(value instanceof ItemsObject items)) {
      return value;
    }
    List<Object> all = new ArrayList<>();
    items.forEach(all::add);
    return List.copyOf(all);
  }

  private static List<LaneRow> collected(List<Future<LaneRow>> running, LaneWork work) {
    List<LaneRow> rows = new ArrayList<>();
    try {
      for (Future<LaneRow> each : running) {
        rows.add(each.get());
      }
      if (rows.stream().anyMatch(row -> row.peek() instanceof CancelledException)) {
        throw cancelled(running, work);
      }
    } catch (InterruptedException e) {
      throw cancelled(running, work);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        // A lane learnt of the cancelling before this thread did, and the next did not begin.
        throw cancelled(running, work);
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
    return rows;
  }

  /** Starts no further lane, ends those under way, and tells what was done. */
  private static CancelledException cancelled(List<Future<LaneRow>> running, LaneWork work) {
    work.stop();
    running.forEach(each -> each.cancel(true));
    String told = work.told(running.size());
    Thread.currentThread().interrupt();
    return new CancelledException(
        "Cancelled: " + told,
        Words.at(SourceLines.caller()),
        "Calls of lanes that were under way may have arrived.");
  }
}
