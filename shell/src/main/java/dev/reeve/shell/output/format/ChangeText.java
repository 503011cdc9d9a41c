package dev.reeve.shell.output.format;

import dev.reeve.value.Change;
import dev.reeve.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What {@code ensure} did to a record, below its card: a field that differed a line. */
final class ChangeText {
  private final Plain plain;
  private final CellText cells;

  ChangeText(Layout layout, Plain plain) {
    this.plain = plain;
    this.cells = CellText.card(layout);
  }

  List<String> lines(Item item, Change change) {
    return switch (change.done()) {
      case FOUND -> List.of("found as wanted: nothing was changed");
      case CREATED -> List.of("created: there was none");
      case UPDATED -> differences(item, change);
    };
  }

  private List<String> differences(Item item, Change change) {
    Map<?, ?> before = fields(item.holding(change.before()));
    Map<?, ?> after = fields(item.holding(change.after()));
    List<String> lines = new ArrayList<>();
    after.forEach(
        (name, value) -> {
          String was = before.get(name) == null ? "nothing" : cells.of(before.get(name), "", "");
          lines.add(
              String.format(
                  Locale.ROOT, "updated: %s was %s, is %s", name, was, cells.of(value, "", "")));
        });
    return lines;
  }

  private Map<?, ?> fields(Item item) {
    return (Map<?, ?>) Objects.requireNonNull(plain.of(item));
  }
}
