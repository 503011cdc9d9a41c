package dev.reeve.script.surface;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Live;
import dev.reeve.value.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code await()}, {@code await('ACTIVE', timeout: 15.minutes)}, {@code await('gone')}. */
final class Awaits {
  private Awaits() {}

  static @Nullable Object await(Surface surface, Item item, Object[] arguments) {
    Item ready = ready(surface, item);
    return await(surface, ready.live(), ready, arguments);
  }

  static @Nullable Object await(Surface surface, Job job, Object[] arguments) {
    Job ready = job.in(surface.on(job.context()));
    return await(surface, ready.live(), ready, arguments);
  }

  static @Nullable Object await(Surface surface, Jobs jobs, Object[] arguments) {
    Jobs ready = new Jobs(jobs.rows(), surface.on(jobs.context()), jobs.live());
    return await(surface, ready.live(), ready, arguments);
  }

  static @Nullable Object await(Surface surface, Items items, Object[] arguments) {
    List<Item> all = new ArrayList<>();
    items.forEach(item -> all.add(ready(surface, item)));
    return all.isEmpty() ? List.of() : await(surface, all.get(0).live(), all, arguments);
  }

  /** The item under its own profile and scope, with the options in force. */
  static Item ready(Surface surface, Item item) {
    return item.in(surface.on(item.context()));
  }

  private static @Nullable Object await(
      Surface surface, Live live, Object waited, Object[] arguments) {
    return surface.values().wrap(live.await(waited, read(arguments)));
  }

  static Wait read(Object[] arguments) {
    Map<Object, Object> named = new LinkedHashMap<>();
    String state = "";
    for (Object argument : arguments) {
      if (argument instanceof Map<?, ?> map) {
        named.putAll(map);
      } else if (argument != null && state.isEmpty()) {
        state = argument.toString();
      } else {
        throw wrong("await takes one state, e.g. await('ACTIVE').");
      }
    }
    Object timeout = named.remove("timeout");
    if (!named.isEmpty()) {
      String first = String.valueOf(named.keySet().iterator().next());
      String hint = Nearest.hint(first, List.of("timeout"));
      throw wrong("await has no argument " + first + (hint.isEmpty() ? "." : ": " + hint));
    }
    return new Wait(state, Optional.ofNullable(timeout).map(Awaits::duration));
  }

  private static Duration duration(Object timeout) {
    if (timeout instanceof Duration duration) {
      return duration;
    }
    throw wrong("The timeout of await is a duration, not " + timeout + ".");
  }

  private static UsageException wrong(String what) {
    return new UsageException(what, "for await", "Write await(timeout: 15.minutes).");
  }
}
