package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Live;
import dev.reeve.value.Wait;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Acts for one value that the broker holds under a number. */
final class Remote implements Live {
  private final Link link;
  private final Seen seen;
  private final long number;
  private final Map<String, @Nullable Object> fields;

  Remote(Link link, Seen seen, long number, Map<String, @Nullable Object> fields) {
    this.link = link;
    this.seen = seen;
    this.number = number;
    this.fields = fields;
  }

  long number() {
    return number;
  }

  /** Whether this acts for the whole record, and not for an object within it. */
  boolean stands(Item item) {
    return item.fields().equals(fields);
  }

  @Override
  public @Nullable Object call(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    return seen.in(
        link.ask("call", RemoteCalls.call(seen, vendor, operation, arguments, context))
            .value("of"));
  }

  @Override
  public Item refresh(Item item) {
    return (Item) Objects.requireNonNull(told("refresh", item, item.context(), Map.of()));
  }

  @Override
  public @Nullable Object await(Object waited, Wait wait) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    more.put("state", wait.state());
    more.put("timeout", seen.out(wait.timeout().orElse(null)));
    return told("await", waited, context(waited), more);
  }

  private @Nullable Object told(
      String what, Object value, Context context, Map<String, @Nullable Object> more) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(more);
    request.put("of", seen.out(value));
    request.put("context", Contexts.out(context));
    return seen.in(link.ask(what, request).value("of"));
  }

  private static Context context(Object waited) {
    if (waited instanceof Item item) {
      return item.context();
    }
    return waited instanceof Job job ? job.context() : ((Jobs) waited).context();
  }
}
