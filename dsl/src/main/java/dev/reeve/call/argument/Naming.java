package dev.reeve.call.argument;

import dev.reeve.call.form.Names;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Pagination;
import dev.reeve.vendor.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts named arguments into their places. */
final class Naming {
  private static final List<String> PAGING = List.of("max", "page");

  private final Draft draft;
  private final List<String> names;

  Naming(Draft draft) {
    this.draft = draft;
    this.names = draft.names();
  }

  void assign(Map<String, @Nullable Object> named) {
    named.forEach(this::assign);
    window();
  }

  private void assign(String name, @Nullable Object value) {
    Set<String> meant = Names.meant(name, names);
    if (meant.size() == 1) {
      put(meant.iterator().next(), value);
    } else if (meant.size() > 1) {
      draft.faults.add(
          String.format(
              Locale.ROOT,
              "argument %s could be %s: write it exactly",
              Names.quoted(name),
              Names.list(List.copyOf(meant), "or")));
    } else if (!special(name, value) && !nested(name, value)) {
      unknown(name, value);
    }
  }

  /** One name goes to every place of that name. */
  private void put(String name, @Nullable Object value) {
    boolean parameter =
        draft.parameters.stream().anyMatch(place -> !place.engine() && place.name().equals(name));
    if (parameter) {
      draft.values.put(name, value);
    }
    // a member that the server sets is the record's copy of what the path says already
    Schema member = draft.shape.members().get(name);
    if (member != null
        && !(parameter && draft.vendor.schemas().resolve(member).marks().readOnly())) {
      draft.members.put(name, value);
    }
  }

  private boolean special(String name, @Nullable Object value) {
    if (name.equals("body") && draft.operation.body().isPresent()) {
      draft.whole = value;
      draft.wholeGiven = true;
      return true;
    }
    boolean list = draft.operation.gives().kind() == Gives.Kind.ITEMS;
    if (!list || !PAGING.contains(name)) {
      return false;
    }
    OptionalLong count = Window.count(value);
    if (count.isEmpty()) {
      draft.faults.add(Window.refusal(name, value));
    } else if (name.equals("max")) {
      draft.window = new Window(count, draft.window.page(), false);
    } else {
      int page = (int) Math.min(count.getAsLong(), Integer.MAX_VALUE);
      draft.window = new Window(draft.window.max(), OptionalInt.of(page), false);
    }
    return true;
  }

  /** {@code timestamp: [gte: t]} is {@code 'timestamp[gte]': t}. */
  private boolean nested(String name, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)
        || names.stream().noneMatch(known -> Names.continues(name, known))) {
      return false;
    }
    map.forEach(
        (key, inner) -> {
          String bracketed = name + "[" + key + "]";
          String dotted = name + "." + key;
          Predicate<String> known =
              some ->
                  !Names.meant(some, names).isEmpty()
                      || names.stream().anyMatch(each -> Names.continues(some, each));
          String list = bracketed + "[]";
          String written = inner instanceof List<?> && known.test(list) ? list : bracketed;
          assign(known.test(dotted) ? dotted : written, inner);
        });
    return true;
  }

  private void unknown(String name, @Nullable Object value) {
    boolean engine =
        draft.parameters.stream()
            .anyMatch(place -> place.engine() && Names.fold(place.name()).equals(Names.fold(name)));
    if (engine) {
      draft.faults.add("argument " + Names.quoted(name) + " is filled by the engine");
    } else if (draft.shape.open()) {
      draft.members.put(name, value);
    } else {
      draft.faults.unknown(name, names);
    }
  }

  /** The vendor's own words for size and position, where the operation is paged. */
  private void window() {
    draft
        .operation
        .pagination()
        .ifPresent(
            paging -> {
              boolean byHand =
                  draft.values.get(paging.position()) != null
                      || draft.values.get(paging.token()) != null;
              boolean counts = paging.style() != Pagination.Style.PAGE && !byHand;
              OptionalLong max =
                  draft.window.max().isEmpty() && counts
                      ? Window.count(draft.values.get(paging.size()))
                      : draft.window.max();
              draft.window = new Window(max, draft.window.page(), byHand);
            });
  }
}
