package dev.reeve.call.word;

import dev.reeve.call.argument.Window;
import dev.reeve.call.result.ItemMaker;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list that the vendor has no call for: what each answer names is asked for next. */
final class Walk {
  private final Live live;
  private final UniformWords.Place place;
  private final Resource.Word word;

  Walk(Live live, UniformWords.Place place, Resource.Word word) {
    this.live = live;
    this.place = place;
    this.word = word;
  }

  /** A record on the way, and the item whose answer held it. */
  private record Found(Map<?, ?> record, Item of) {}

  Items items(Arguments arguments, Context context) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
    long most =
        named.containsKey("max") ? count("max", named.remove("max"), context) : Long.MAX_VALUE;
    if (named.containsKey("page")) {
      // A walk has no pages, but what is no number is a mistake all the same.
      count("page", named.remove("page"), context);
    }
    Arguments first = new Arguments(arguments.positional(), named, arguments.target());
    return new Items(
        ItemMaker.kind(place.vendor(), place.resource()),
        () -> walked(first, context).limit(most).iterator(),
        OptionalLong::empty,
        context);
  }

  private long count(String name, @Nullable Object value, Context context) {
    return Window.count(value)
        .orElseThrow(
            () ->
                new UsageException(
                    Window.refusal(name, value),
                    String.format(
                        Locale.ROOT, "for %s.list, profile %s", place.name(), context.profile()),
                    "nothing was sent; help " + place.name() + ".list shows the arguments"));
  }

  private Stream<Item> walked(Arguments arguments, Context context) {
    Object start = live.call(place.vendor(), operation(word.operation()), arguments, context);
    Stream<Found> found =
        UniformWords.items(Objects.requireNonNull(start))
            .map(item -> new Found(item.fields(), item));
    for (Resource.Step step : word.steps()) {
      found = found.flatMap(each -> further(step, each));
    }
    Set<String> seen = new LinkedHashSet<>();
    return found
        .map(each -> ItemMaker.item(place.resource(), each.record(), each.of()))
        .filter(item -> seen.add(String.valueOf(item.path())));
  }

  private Stream<Found> further(Resource.Step step, Found before) {
    return values(Json.at(before.record(), step.each())).stream()
        .flatMap(value -> called(step, value, before));
  }

  private Stream<Found> called(Resource.Step step, Object value, Found before) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(step.with());
    named.put(step.by(), value);
    Operation operation = operation(step.operation());
    Object answer =
        live.call(place.vendor(), operation, Arguments.named(named), before.of().context());
    return UniformWords.items(Objects.requireNonNull(answer))
        .flatMap(
            item -> branches(step, item.fields()).stream().map(branch -> new Found(branch, item)))
        .flatMap(branch -> given(step, branch));
  }

  /** A record and all that branch off it. */
  private static List<Map<?, ?>> branches(Resource.Step step, Map<?, ?> record) {
    List<Map<?, ?>> all = new ArrayList<>();
    all.add(record);
    if (!step.branch().isEmpty()) {
      for (Object branch : values(Json.at(record, step.branch()))) {
        if (branch instanceof Map<?, ?> map) {
          all.addAll(branches(step, map));
        }
      }
    }
    return all;
  }

  private static Stream<Found> given(Resource.Step step, Found branch) {
    return step.at().isEmpty()
        ? Stream.of(branch)
        : values(Json.at(branch.record(), step.at())).stream()
            .filter(Map.class::isInstance)
            .map(record -> new Found((Map<?, ?>) record, branch.of()));
  }

  private static List<Object> values(@Nullable Object found) {
    List<Object> values = new ArrayList<>();
    if (found instanceof List<?> list) {
      list.stream().filter(Objects::nonNull).forEach(values::add);
    } else if (found != null) {
      values.add(found);
    }
    return values;
  }

  private Operation operation(String id) {
    return Objects.requireNonNull(place.vendor().operations().get(id), id);
  }
}
