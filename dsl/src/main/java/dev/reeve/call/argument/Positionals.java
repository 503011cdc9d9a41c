package dev.reeve.call.argument;

import dev.reeve.value.Target;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts positional arguments into their places: path parameters not yet filled, in path order; else
 * the one that the document marks as identifier; a list or text is a body that is a list or text.
 */
final class Positionals {
  private final Draft draft;
  private final Identifiers identifiers;

  Positionals(Draft draft, Identifiers identifiers) {
    this.draft = draft;
    this.identifiers = identifiers;
  }

  void assign(List<@Nullable Object> positional) {
    List<@Nullable Object> left = new ArrayList<>(positional);
    if (left.size() == 1 && left.get(0) instanceof Map<?, ?> map && draft.body.isPresent()) {
      wholeObject(map);
      return;
    }
    path(left);
    if (!left.isEmpty()) {
      identifier(left);
    }
    if (!left.isEmpty() && !body(left)) {
      draft.faults.add(tooMany(positional.size()));
    }
  }

  private void wholeObject(Map<?, ?> map) {
    map.forEach((name, value) -> draft.members.put(String.valueOf(name), value));
  }

  private void path(List<@Nullable Object> left) {
    List<Place> open = new ArrayList<>(unfilled());
    int texts = (int) left.stream().filter(Positionals::single).count();
    boolean listed = texts < left.size();
    while (open.size() > texts && dropFilled(open, listed)) {
      continue;
    }
    if (texts == 1 && open.size() > 1 && isLink(left.get(0))) {
      // a link names the whole path of a record: it belongs to the record's own parameter
      open.subList(0, open.size() - 1).clear();
    }
    for (Place place : open) {
      if (left.isEmpty() || !single(left.get(0))) {
        return;
      }
      draft.fill(place, left.remove(0));
    }
  }

  /**
   * Of more places than arguments, those that the scope or the document fills are left to them,
   * first ones first.
   */
  private boolean dropFilled(List<Place> open, boolean listed) {
    Optional<Place> filled =
        open.stream()
            .filter(place -> draft.scopeRule(place).isPresent() || isPreset(place))
            .findFirst();
    filled.ifPresent(open::remove);
    return filled.isPresent() && (open.size() > 0 || listed);
  }

  private static boolean isPreset(Place place) {
    return place.schema().marks().clientDefault().get("value") != null;
  }

  private static boolean isLink(@Nullable Object value) {
    return value instanceof Target
        || value instanceof CharSequence text && text.toString().startsWith("/");
  }

  private List<Place> unfilled() {
    return draft.parameters.stream()
        .filter(place -> place.at(Place.In.PATH) && !draft.filled(place))
        .toList();
  }

  private void identifier(List<@Nullable Object> left) {
    identifiers
        .place()
        .filter(place -> !draft.filled(place))
        .ifPresent(
            place -> {
              boolean list = place.schema().type() == Schema.Type.ARRAY;
              Object first = left.remove(0);
              draft.fill(place, list && single(first) ? gathered(first, left) : first);
            });
  }

  private static List<@Nullable Object> gathered(
      @Nullable Object first, List<@Nullable Object> left) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(first);
    while (!left.isEmpty() && single(left.get(0))) {
      all.add(left.remove(0));
    }
    return all;
  }

  private boolean body(List<@Nullable Object> left) {
    Optional<Schema.Type> type = draft.body.map(Schema::type);
    boolean list = type.filter(Schema.Type.ARRAY::equals).isPresent();
    boolean text = type.filter(Schema.Type.STRING::equals).isPresent();
    if (draft.wholeGiven || !(list || text && left.size() == 1)) {
      return false;
    }
    draft.wholeGiven = true;
    draft.whole = left.size() == 1 && (text || !single(left.get(0))) ? left.get(0) : left;
    return true;
  }

  private String tooMany(int given) {
    long path = draft.parameters.stream().filter(place -> place.at(Place.In.PATH)).count();
    return given == 1 && path == 0
        ? "it takes no argument without a name"
        : String.format(
            Locale.ROOT,
            given == 1
                ? "%d argument without a name is too many"
                : "%d arguments without a name are too many",
            given);
  }

  /** One identifier: a text, a number, an item or a handle. */
  private static boolean single(@Nullable Object value) {
    return value instanceof Target
        || !(value instanceof Iterable<?> || value instanceof Map<?, ?>)
            && (value == null || !value.getClass().isArray());
  }
}
