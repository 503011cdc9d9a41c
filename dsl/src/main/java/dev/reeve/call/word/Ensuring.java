package dev.reeve.call.word;

import dev.reeve.call.argument.Binder;
import dev.reeve.call.form.Names;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.value.Arguments;
import dev.reeve.value.Change;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ensure(by: [name: 'x'], description: 'edge')}: found, created or updated. */
final class Ensuring {
  private final UniformWords words;
  private final Live live;
  private final Binder binder;

  Ensuring(UniformWords words, Live live, Binder binder) {
    this.words = words;
    this.live = live;
    this.binder = binder;
  }

  /** The item as wanted, with what was done to it; a job where the vendor gives one. */
  @Nullable Object ensure(UniformWords.Place place, Arguments arguments, Context context) {
    Map<String, @Nullable Object> wanted = new LinkedHashMap<>(arguments.named());
    if (!(wanted.remove("by") instanceof Map<?, ?> given) || given.isEmpty()) {
      throw new UsageException(
          "ensure needs by: what tells the record from others",
          String.format(Locale.ROOT, "for %s.ensure, profile %s", place.name(), context.profile()),
          String.format(Locale.ROOT, "write %s.ensure(by: [name: '…'], …)", place.name()));
    }
    Map<String, @Nullable Object> by = new LinkedHashMap<>();
    given.forEach((name, value) -> by.put(String.valueOf(name), value));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(by);
    whole.putAll(wanted);
    Operation create = place.operation("create").orElseThrow();
    // a wrong argument is refused even where nothing would have to be made
    binder.bind(
        place.vendor(), create, new Arguments(List.of(), whole, arguments.target()), context);
    Optional<Item> found = new Finding(words).find(place, by, arguments, context);
    if (found.isEmpty()) {
      Arguments made = new Arguments(List.of(), whole, arguments.target());
      Object result = live.call(place.vendor(), create, made, context);
      // PGO says ok of what it made, and nothing more
      Object told =
          result == null
              ? new Finding(words).find(place, by, arguments, context).orElse(null)
              : result;
      return changed(told, Change.of(Change.Done.CREATED));
    }
    return update(place, found.get(), wanted, context);
  }

  private @Nullable Object update(
      UniformWords.Place place, Item item, Map<String, @Nullable Object> wanted, Context context) {
    // a list may leave out what the record itself tells
    Item whole = words.read(item).orElse(item);
    Change change = difference(place, whole, wanted);
    if (change.after().isEmpty()) {
      return whole.with(Change.of(Change.Done.FOUND));
    }
    Object result =
        live.call(
            whole.vendor(), operation(whole), Arguments.named(change.after()).on(whole), context);
    return changed(result == null ? whole : result, change);
  }

  private static Change difference(
      UniformWords.Place place, Item whole, Map<String, @Nullable Object> wanted) {
    Map<String, @Nullable Object> before = new LinkedHashMap<>();
    Map<String, @Nullable Object> after = new LinkedHashMap<>();
    wanted.forEach(
        (name, value) -> {
          Optional<String> at = Same.pointer(place, whole, name).or(() -> within(whole, name));
          Object held = at.map(pointer -> Json.at(whole.fields(), pointer)).orElse(null);
          if (!Same.is(value, held) && (at.isPresent() || isSettable(whole, name))) {
            String field = Same.field(whole, name).orElse(name);
            before.put(field, held);
            after.put(field, value);
          }
        });
    return new Change(Change.Done.UPDATED, before, after);
  }

  /** Where one of a record's objects tells it: CLC's servers tell their cpu in details. */
  private static Optional<String> within(Item whole, String name) {
    List<String> found =
        whole.fields().entrySet().stream()
            .filter(each -> each.getValue() instanceof Map<?, ?> own && own.containsKey(name))
            .map(each -> "/" + each.getKey() + "/" + name)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What no record tells and no update takes holds for the making alone. */
  private static boolean isSettable(Item item, String name) {
    Set<String> names =
        update(item)
            .map(update -> update.settable(item.vendor().schemas()).keySet())
            .orElse(Set.of());
    return names.isEmpty() || !Names.meant(name, names).isEmpty();
  }

  private static Optional<Operation> update(Item item) {
    Resource resource = Objects.requireNonNull(item.vendor().resources().get(item.resource()));
    return new UniformWords.Place(item.vendor(), resource).operation("update");
  }

  private static Operation operation(Item item) {
    return update(item)
        .orElseThrow(
            () ->
                new UsageException(
                    "it is there, but differs, and the vendor has no update of it",
                    String.format(
                        Locale.ROOT, "for %s.%s.ensure", item.vendor().name(), item.resource()),
                    "delete it first, or leave out what differs"));
  }

  private static @Nullable Object changed(@Nullable Object result, Change change) {
    return result instanceof Item item ? item.with(change) : result;
  }
}
