package dev.reeve.call.word;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.form.Names;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one record that has some values. What the vendor can filter by is sent; equality is
 * looked at here all the same, for many filters match parts.
 */
final class Finding {
  private final UniformWords words;

  Finding(UniformWords words) {
    this.words = words;
  }

  /** The record with those values; empty when there is none, an error when there are more. */
  Optional<Item> find(UniformWords.Place place, Arguments arguments, Context context) {
    Map<String, @Nullable Object> by = by(place, arguments, context);
    return find(place, by, arguments, context);
  }

  Optional<Item> find(
      UniformWords.Place place,
      Map<String, @Nullable Object> by,
      Arguments arguments,
      Context context) {
    Map<String, @Nullable Object> filters = filters(place, by);
    refuseUnknown(place, by.keySet(), filters.keySet(), context);
    Arguments listed = new Arguments(List.of(), filters, arguments.target());
    try {
      List<Item> found =
          UniformWords.items(words.list(place, listed, context))
              .filter(item -> has(place, item, by, filters))
              .limit(4)
              .toList();
      if (found.size() > 1) {
        throw several(place, by, found, context);
      }
      return found.stream().findFirst();
    } catch (ApiException refused) {
      // Pure1 answers a name that matches nothing with an error
      if (refused.kind() == ApiException.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static Map<String, @Nullable Object> by(
      UniformWords.Place place, Arguments arguments, Context context) {
    Map<String, @Nullable Object> by = new LinkedHashMap<>();
    arguments.positional().stream()
        .filter(Map.class::isInstance)
        .forEach(
            map -> ((Map<?, ?>) map).forEach((name, value) -> by.put(String.valueOf(name), value)));
    by.putAll(arguments.named());
    if (by.remove("by") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> by.put(String.valueOf(name), value));
    }
    if (by.isEmpty()) {
      throw new UsageException(
          "nothing says what to find",
          String.format(Locale.ROOT, "for %s.find, profile %s", place.name(), context.profile()),
          String.format(Locale.ROOT, "write %s.find(name: '…')", place.name()));
    }
    return by;
  }

  /** The values that the list operation filters by, under its own names. */
  private static Map<String, @Nullable Object> filters(
      UniformWords.Place place, Map<String, @Nullable Object> by) {
    Optional<Operation> operation = listing(place);
    Map<String, @Nullable Object> filters = new LinkedHashMap<>();
    boolean walks = place.word("list").filter(word -> !word.steps().isEmpty()).isPresent();
    if (operation.isEmpty() || walks) {
      return filters;
    }
    Set<String> known = names(place, operation.get());
    by.forEach(
        (name, value) -> {
          String looked = lookup(place).getOrDefault(name, name);
          Set<String> meant = Names.meant(looked, known);
          if (meant.size() == 1) {
            filters.put(meant.iterator().next(), value);
          }
        });
    return filters;
  }

  private static Optional<Operation> listing(UniformWords.Place place) {
    return place
        .word("list")
        .map(word -> place.vendor().operations().get(word.operation()))
        .or(() -> place.operation("list"));
  }

  private static Map<String, String> lookup(UniformWords.Place place) {
    return listing(place).map(operation -> operation.marks().lookup()).orElse(Map.of());
  }

  private static Set<String> names(UniformWords.Place place, Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    operation.parameters().stream()
        .filter(parameter -> !parameter.engine())
        .map(Parameter::name)
        .forEach(names::add);
    operation
        .body()
        .map(body -> place.vendor().schemas().resolve(body.schema()))
        .map(Schema::properties)
        .ifPresent(members -> names.addAll(members.keySet()));
    return names;
  }

  private static boolean has(
      UniformWords.Place place,
      Item item,
      Map<String, @Nullable Object> by,
      Map<String, @Nullable Object> filters) {
    return by.entrySet().stream()
        .allMatch(
            wanted -> {
              Optional<String> at = Same.pointer(place, item, wanted.getKey());
              // a filter that is no field of the record is the vendor's own business
              return at.isEmpty()
                  ? !Names.meant(wanted.getKey(), filters.keySet()).isEmpty()
                  : new Alike(place.resource(), item).is(at.get(), wanted.getValue());
            });
  }

  /** A name that nothing knows would find nothing, and look like a record that is not there. */
  private static void refuseUnknown(
      UniformWords.Place place, Set<String> by, Set<String> filters, Context context) {
    Set<String> known = Same.names(place);
    List<String> faults = new ArrayList<>();
    for (String name : by) {
      boolean filtered = !Names.meant(name, filters).isEmpty();
      boolean looked = lookup(place).containsKey(name);
      if (!known.isEmpty() && !filtered && !looked && Names.meant(name, known).isEmpty()) {
        String hint = Nearest.hint(name, known);
        faults.add("unknown field " + Names.quoted(name) + (hint.isEmpty() ? "" : ": " + hint));
      }
    }
    if (!faults.isEmpty()) {
      throw new UsageException(
          String.join("\n", faults),
          String.format(Locale.ROOT, "for %s.find, profile %s", place.name(), context.profile()),
          "nothing was sent; help " + place.name() + " shows the fields");
    }
  }

  private static UsageException several(
      UniformWords.Place place,
      Map<String, @Nullable Object> by,
      List<Item> found,
      Context context) {
    Addresses addresses = new Addresses(place.vendor());
    List<String> ids = new ArrayList<>();
    found.stream().limit(3).forEach(item -> ids.add(addresses.id(item).orElse("?")));
    if (found.size() > 3) {
      ids.add("…");
    }
    return new UsageException(
        String.format(Locale.ROOT, "more than one has %s: %s", text(by), String.join(", ", ids)),
        String.format(Locale.ROOT, "for %s.find, profile %s", place.name(), context.profile()),
        "say more of it, or list them");
  }

  private static String text(Map<String, @Nullable Object> by) {
    List<String> parts = new ArrayList<>();
    by.forEach((name, value) -> parts.add(name + " '" + value + "'"));
    return Names.list(parts, "and");
  }
}
