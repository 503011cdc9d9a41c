package dev.reeve.call.word;

import dev.reeve.call.form.Names;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.vendor.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses an update that would drop elements of a list which the vendor replaces whole. */
final class Dropping {
  private static final int SHOWN = 5;
  private static final List<String> NAMES = List.of("id", "href", "diskId", "key", "name");

  private Dropping() {}

  /**
   * Looks at every list of the change that the document marks as replaced whole.
   *
   * @throws UsageException naming what would be dropped
   */
  static void refuse(
      Operation operation, Map<String, @Nullable Object> changes, Item item, Context context) {
    List<String> faults = new ArrayList<>();
    changes.forEach(
        (name, value) -> {
          Set<String> meant = Names.meant(name, operation.marks().replaces());
          if (meant.size() == 1 && value instanceof List<?> wanted) {
            held(item, meant.iterator().next())
                .flatMap(held -> dropped(held, wanted))
                .ifPresent(words -> faults.add(name + " would lose " + words));
          }
        });
    if (!faults.isEmpty()) {
      String call = item.vendor().name() + "." + operation.id();
      throw new UsageException(
          String.join("\n", faults),
          "for " + call + ", profile " + context.profile(),
          "give the whole list, or write using(replace: true) { … }");
    }
  }

  /** The list as the record holds it: CLC's servers keep some of theirs under details. */
  private static Optional<List<?>> held(Item item, String name) {
    Object own = item.fields().get(name);
    if (own == null && item.fields().get("details") instanceof Map<?, ?> details) {
      own = details.get(name);
    }
    return own instanceof List<?> list ? Optional.of(list) : Optional.empty();
  }

  private static Optional<String> dropped(List<?> held, List<?> wanted) {
    List<String> lost = new ArrayList<>();
    for (Object element : held) {
      if (wanted.stream().noneMatch(other -> same(element, other))) {
        lost.add(name(element));
      }
    }
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = lost.subList(0, Math.min(SHOWN, lost.size()));
    String rest =
        lost.size() > SHOWN ? String.format(Locale.ROOT, " and %d more", lost.size() - SHOWN) : "";
    return Optional.of(String.join(", ", shown) + rest);
  }

  private static boolean same(@Nullable Object held, @Nullable Object wanted) {
    if (!(held instanceof Map<?, ?> own)) {
      return Same.is(wanted, held);
    }
    if (!(wanted instanceof Map<?, ?> other)) {
      return Same.is(wanted, held);
    }
    Optional<String> key =
        NAMES.stream().filter(name -> own.containsKey(name) && other.containsKey(name)).findFirst();
    return key.map(name -> Same.is(other.get(name), own.get(name)))
        .orElseGet(() -> Same.is(other, own));
  }

  private static String name(@Nullable Object element) {
    return element instanceof Map<?, ?> map
        ? NAMES.stream()
            .filter(map::containsKey)
            .map(name -> String.valueOf(map.get(name)))
            .findFirst()
            .orElse("an element")
        : String.valueOf(element);
  }
}
