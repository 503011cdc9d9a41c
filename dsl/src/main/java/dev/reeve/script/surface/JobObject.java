package dev.reeve.script.surface;

import dev.reeve.script.plain.Held;
import dev.reeve.value.Job;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous work: {@code job.await()} gives the new item. A bare name is a field of the answer
 * that told of it.
 */
public final class JobObject extends Node implements Held {
  private static final Set<String> OWN = Set.of("await", "item", "json");

  private final Job job;

  JobObject(Surface surface, Job job) {
    super(surface);
    this.job = job;
  }

  @Override
  public Job held() {
    return job;
  }

  @Override
  @Nullable Object read(String name) {
    if (job.item().isPresent()) {
      return item().read(name);
    }
    if (job.answer() instanceof Map<?, ?> answer && answer.containsKey(name)) {
      return answer.get(name);
    }
    throw unknown(name);
  }

  @Override
  @Nullable Object call(String name, Object[] arguments) {
    return switch (name) {
      case "await" -> Awaits.await(surface, job, arguments);
      case "item" -> job.item().isPresent() ? item() : null;
      case "json" -> surface.calls().json(job.answer());
      default -> {
        if (job.item().isPresent()) {
          yield item().call(name, arguments);
        }
        throw unknown(name);
      }
    };
  }

  private ItemObject item() {
    return new ItemObject(surface, job.item().orElseThrow());
  }

  @Override
  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(OWN);
    if (job.item().isPresent()) {
      names.addAll(item().names());
    } else if (job.answer() instanceof Map<?, ?> answer) {
      answer.keySet().forEach(key -> names.add(String.valueOf(key)));
    }
    return names;
  }

  @Override
  public String toString() {
    return "job of " + job.operation().id() + " (" + told() + ")";
  }

  /** What names the work: its handle, else what the answer tells of it. */
  private String told() {
    String at = job.operation().gives().at();
    return job.handle().isEmpty() && at.length() > 1 && job.answer() instanceof Map<?, ?> answer
        ? String.valueOf(answer.get(at.substring(1)))
        : job.handle();
  }
}
