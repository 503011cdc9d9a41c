package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Codec;
import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.script.address.Records;
import dev.reeve.secret.Secret;
import dev.reeve.value.Context;
import dev.reeve.value.FileValue;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Shown;
import dev.reeve.value.Target;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Values of the isolated script; what came from the broker goes back by its number. */
final class Seen extends Codec {
  private final Arriving arriving;
  private final Map<Items, Long> lists = Collections.synchronizedMap(new WeakHashMap<>());

  Seen(Link link, Documents documents) {
    this.arriving = new Arriving(link, documents, this);
  }

  void number(Items items, long number) {
    lists.put(items, number);
  }

  @Override
  protected Map<String, @Nullable Object> own(Object value) {
    if (value instanceof Item item) {
      boolean whole = item.live() instanceof Remote remote && remote.stands(item);
      return target(whole ? ((Remote) item.live()).number() : 0, item);
    }
    if (value instanceof Handle handle) {
      return target(0, handle);
    }
    if (value instanceof Items items) {
      return tagged("items", lists.getOrDefault(items, 0L));
    }
    if (value instanceof Job job && job.live() instanceof Remote remote) {
      return tagged("job", remote.number());
    }
    if (value instanceof Jobs jobs && jobs.live() instanceof Remote remote) {
      return tagged("jobs", remote.number());
    }
    return rest(value);
  }

  private Map<String, @Nullable Object> rest(Object value) {
    if (value instanceof Secret secret) {
      return tagged("secret", secret.reveal());
    }
    if (value instanceof FileValue file && file.content() instanceof Bytes bytes) {
      return tagged("file", bytes.number());
    }
    if (value instanceof Shown shown) {
      Map<String, @Nullable Object> out = tagged("shown", null);
      out.put("form", shown.form().name());
      out.put("data", out(shown.data()));
      out.put("options", shown.options());
      return out;
    }
    return Map.of();
  }

  private static Map<String, @Nullable Object> target(long number, Target target) {
    Map<String, @Nullable Object> out = tagged(number == 0 ? "handle" : "item", number);
    out.put("vendor", target.vendor().name());
    out.put("resource", target.resource());
    out.put("path", target.path());
    out.put("id", target instanceof Handle handle ? handle.id() : Records.id(target).orElse(""));
    Context context = target.context();
    out.put("context", Contexts.out(context));
    return out;
  }

  @Override
  protected @Nullable Object read(String tag, Message message) {
    return arriving.read(tag, message);
  }
}
