package dev.reeve.call.word;

import dev.reeve.call.argument.Bound;
import dev.reeve.errors.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which elements of the lists held now are in none of those that replace them. */
final class Dropping {
  private static final int SHOWN = 5;

  /** What names an element, each by the words that vendors have for it, in answers and requests. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("id", "diskId"),
          List.of("href"),
          List.of("key"),
          List.of("name"),
          List.of("cidr"),
          List.of("fqdn"));

  /** What tells elements without a name apart: those that either has must be equal. */
  private static final List<String> PLACES =
      List.of(
          "ipAddress", "privatePort", "protocol", "proto", "port", "from_ip", "to_ip", "to_port");

  private Dropping() {}

  /**
   * Compares lists by name.
   *
   * @throws UsageException naming what would be dropped
   */
  static void refuse(Bound bound, Map<String, List<?>> wanted, Map<String, List<?>> held) {
    List<String> faults = new ArrayList<>();
    wanted.forEach(
        (name, list) ->
            dropped(held.getOrDefault(name, List.of()), list)
                .ifPresent(
                    words ->
                        faults.add(
                            (name.equals("body") ? "the list" : name) + " would lose " + words)));
    if (!faults.isEmpty()) {
      throw new UsageException(
          String.join("\n", faults),
          "for "
              + bound.vendor().name()
              + "."
              + bound.operation().id()
              + ", profile "
              + bound.context().profile(),
          "give the whole list, or write using(replace: true) { … }");
    }
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
    if (!(held instanceof Map<?, ?> own) || !(wanted instanceof Map<?, ?> other)) {
      return Same.is(wanted, held);
    }
    for (List<String> words : NAMES) {
      Object ours = value(own, words);
      Object theirs = value(other, words);
      if (ours != null && theirs != null) {
        return text(ours).equals(text(theirs));
      }
    }
    return PLACES.stream().anyMatch(own::containsKey)
            && PLACES.stream().anyMatch(other::containsKey)
        ? PLACES.stream().allMatch(place -> text(own.get(place)).equals(text(other.get(place))))
        : Same.is(other, own);
  }

  private static @Nullable Object value(Map<?, ?> element, List<String> words) {
    return words.stream().map(element::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value).toLowerCase(Locale.ROOT);
  }

  private static String name(@Nullable Object element) {
    if (!(element instanceof Map<?, ?> map)) {
      return String.valueOf(element);
    }
    for (List<String> words : NAMES) {
      Object value = value(map, words);
      if (value != null) {
        return value.toString();
      }
    }
    List<String> places =
        PLACES.stream()
            .filter(map::containsKey)
            .map(place -> String.valueOf(map.get(place)))
            .toList();
    return places.isEmpty() ? "an element" : String.join(" ", places);
  }
}
