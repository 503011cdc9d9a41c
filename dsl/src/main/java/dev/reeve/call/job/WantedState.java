package dev.reeve.call.job;

import dev.reeve.call.form.Names;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Item;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.SchemaLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A state that a record can never have would be waited for until the deadline. */
final class WantedState {
  private WantedState() {}

  /**
   * Refuses a state that the document's own list of them does not have; where there is no list, or
   * the vendor may add to it, any is taken.
   */
  static void check(Item item, AsyncRule rule, String wanted, Work work) {
    List<String> known = listed(item, rule);
    if (wanted.isEmpty() || known.isEmpty() || known.contains(wanted)) {
      return;
    }
    String hint = Nearest.hint(wanted, known);
    throw new UsageException(
        "there is no state " + wanted + (hint.isEmpty() ? "" : ": " + hint),
        String.format(Locale.ROOT, "for %s, profile %s", work.call(), work.context().profile()),
        "it is one of " + Names.list(known, "or"));
  }

  private static List<String> listed(Item item, AsyncRule rule) {
    Schema field = item.kind().schema().properties().get(rule.field().replaceFirst("^/", ""));
    if (field == null) {
      return List.of();
    }
    SchemaLimits limits = item.vendor().schemas().resolve(field).limits();
    if (limits.values().isEmpty() || limits.extensible()) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    limits.values().forEach(value -> known.add(String.valueOf(value)));
    RecordRules.states(rule).stream().filter(own -> !known.contains(own)).forEach(known::add);
    known.add(Watch.GONE);
    return known;
  }
}
