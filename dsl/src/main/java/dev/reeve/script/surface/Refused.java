package dev.reeve.script.surface;

import dev.reeve.call.result.Refusals;
import dev.reeve.call.result.Refusals.Refusal;
import dev.reeve.errors.PartlyDoneException;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What vendors refused within good answers, until a script looks at what became of it. */
public final class Refused {
  private final List<Refusal> unseen = new ArrayList<>();

  synchronized void add(List<Refusal> refused) {
    unseen.addAll(refused);
  }

  /** A script reads a field: the one that tells what became of the record is a look at it. */
  synchronized void looked(Item item, String field) {
    if (!unseen.isEmpty()) {
      unseen.removeIf(each -> each.told().contains(field) && each.record().equals(item.fields()));
    }
  }

  /** Forgets what was refused so far. */
  public synchronized void clear() {
    unseen.clear();
  }

  /** The error that tells what nobody looked at; it is forgotten then. */
  public synchronized Optional<PartlyDoneException> error(Context context) {
    if (unseen.isEmpty()) {
      return Optional.empty();
    }
    List<Refusal> all = List.copyOf(unseen);
    unseen.clear();
    String fields = String.join(" or ", all.get(0).told());
    return Optional.of(
        Refusals.error(
            all,
            context,
            "A script that reads the records' "
                + fields
                + " decides itself what a failure means."));
  }
}
