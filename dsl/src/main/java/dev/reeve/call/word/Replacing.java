package dev.reeve.call.word;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.form.Names;
import dev.reeve.value.Arguments;
import dev.reeve.value.Item;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a call from dropping elements of a list that the vendor replaces whole, however its body
 * was given: as arguments, whole, or as a list of operations.
 */
public final class Replacing {
  private static final String BODY = "body";

  private final UniformWords words;

  /** Looks up what a record holds now by these words. */
  public Replacing(UniformWords words) {
    this.words = words;
  }

  /**
   * Reads what is held now, where the call replaces some of it, unless {@code replace} is in force.
   *
   * @param known the record as it is now, where it was just read
   * @throws dev.reeve.errors.UsageException naming what would be dropped
   */
  public void check(Bound bound, Optional<Item> known) {
    List<String> marked = bound.operation().marks().replaces();
    if (marked.isEmpty() || bound.context().options().replace()) {
      return;
    }
    Map<String, List<?>> lists = lists(bound, marked);
    if (!lists.isEmpty() && bound.operation().effect() == Effect.UPDATE) {
      Dropping.refuse(bound, lists, held(bound, lists, known));
    }
  }

  /** The lists of the call that take the place of others, by name. */
  private static Map<String, List<?>> lists(Bound bound, List<String> marked) {
    Map<String, List<?>> lists = new LinkedHashMap<>();
    Object body = bound.body().orElse(null);
    if (marked.contains(BODY) && body instanceof List<?> whole) {
      lists.put(BODY, whole);
    } else if (body instanceof Map<?, ?> members) {
      members.forEach((name, value) -> add(lists, marked, name, value));
    } else if (body instanceof List<?> operations) {
      for (Object each : operations) {
        if (each instanceof Map<?, ?> operation) {
          add(lists, marked, operation.get("member"), operation.get("value"));
        }
      }
    }
    return lists;
  }

  private static void add(
      Map<String, List<?>> lists,
      List<String> marked,
      @Nullable Object name,
      @Nullable Object value) {
    if (name != null && value instanceof List<?> list) {
      Names.meant(name.toString(), marked).forEach(meant -> lists.put(meant, list));
    }
  }

  private Map<String, List<?>> held(Bound bound, Map<String, List<?>> lists, Optional<Item> known) {
    Resource resource = bound.vendor().resources().get(bound.operation().resource());
    if (resource == null) {
      return Map.of();
    }
    UniformWords.Place place = new UniformWords.Place(bound.vendor(), resource);
    if (lists.containsKey(BODY)) {
      return Map.of(BODY, listed(place, bound));
    }
    Map<String, List<?>> held = new LinkedHashMap<>();
    known
        .or(() -> words.read(place, bound.path(), bound.context()))
        .ifPresent(
            item ->
                lists.keySet().forEach(name -> own(item, name).ifPresent(l -> held.put(name, l))));
    return held;
  }

  private List<?> listed(UniformWords.Place place, Bound bound) {
    Map<String, @Nullable Object> path = new LinkedHashMap<>(bound.path());
    List<Object> records = new ArrayList<>();
    if (place.operation("list").isPresent()) {
      Object all = words.list(place, Arguments.named(path), bound.context());
      UniformWords.items(all).forEach(item -> records.add(item.fields()));
    }
    return records;
  }

  /** The list as the record holds it: CLC's servers keep some of theirs under details. */
  private static Optional<List<?>> own(Item item, String name) {
    Object own = item.fields().get(name);
    if (own == null && item.fields().get("details") instanceof Map<?, ?> details) {
      own = details.get(name);
    }
    return own instanceof List<?> list ? Optional.of(list) : Optional.empty();
  }
}
