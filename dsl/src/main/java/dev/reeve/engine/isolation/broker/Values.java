package dev.reeve.engine.isolation.broker;

import dev.reeve.engine.isolation.wire.Breach;
import dev.reeve.engine.isolation.wire.Codec;
import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.script.surface.Calls;
import dev.reeve.secret.Secret;
import dev.reeve.value.Change;
import dev.reeve.value.Context;
import dev.reeve.value.FileValue;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Response;
import dev.reeve.value.Shown;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values between the session and its isolated script. What goes out is kept here and named by a
 * number; what comes back by that number is what went out, whatever else the message says.
 */
final class Values extends Codec {
  private static final int MANY = 20_000;
  private static final int SOME = 2_000;

  private final Calls calls;
  private final Admission admission;
  private final StandIns standIns;
  private final Hiding hiding;
  private final Handles<Item> items = new Handles<>(MANY);
  private final Handles<Items> lists = new Handles<>(SOME);
  private final Handles<Job> jobs = new Handles<>(MANY);
  private final Handles<Jobs> batches = new Handles<>(SOME);
  private final Handles<FileValue> files = new Handles<>(SOME);

  Values(Calls calls, Admission admission, StandIns standIns) {
    this.calls = calls;
    this.admission = admission;
    this.standIns = standIns;
    this.hiding = new Hiding(standIns);
  }

  @Override
  protected Map<String, @Nullable Object> own(Object value) {
    if (value instanceof Item item) {
      return item(item);
    }
    if (value instanceof Items list) {
      Map<String, @Nullable Object> out = kind(lists.keep(list), list.vendor(), list.context());
      out.put(TAG, "items");
      out.put("resource", list.resource());
      out.put("schema", list.schema().name());
      return out;
    }
    if (value instanceof Job job) {
      return job(job);
    }
    if (value instanceof Jobs many) {
      return jobs(many);
    }
    return rest(value);
  }

  private Map<String, @Nullable Object> rest(Object value) {
    if (value instanceof FileValue file) {
      Map<String, @Nullable Object> out = tagged("file", files.keep(file));
      out.put("name", file.name());
      out.put("type", file.mediaType());
      return out;
    }
    if (value instanceof Handle handle) {
      Map<String, @Nullable Object> out = kind(0, handle.vendor(), handle.context());
      out.put(TAG, "handle");
      out.put("resource", handle.resource());
      out.put("path", handle.path());
      out.put("id", handle.id());
      return out;
    }
    return value instanceof Secret secret ? tagged("secret", standIns.of(secret)) : Map.of();
  }

  private static Map<String, @Nullable Object> kind(long number, Vendor vendor, Context context) {
    Map<String, @Nullable Object> out = tagged("", number);
    out.put("vendor", vendor.name());
    out.put("context", Contexts.out(context));
    return out;
  }

  private Map<String, @Nullable Object> item(Item item) {
    Schema schema = item.kind().schema();
    Map<String, @Nullable Object> out = kind(items.keep(item), item.vendor(), item.context());
    out.put(TAG, "item");
    out.put("resource", item.resource());
    out.put("schema", schema.name());
    out.put("path", item.path());
    out.put("fields", out(hiding.fields(item)));
    out.put("response", response(item.response()));
    out.put("origin", item.origin().map(Operation::id).orElse(""));
    item.change().ifPresent(change -> out.put("change", change(item, change)));
    return out;
  }

  private Map<String, @Nullable Object> change(Item item, Change change) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("done", change.done().name());
    out.put("before", out(hiding.fields(item.holding(change.before()))));
    out.put("after", out(hiding.fields(item.holding(change.after()))));
    return out;
  }

  private static Map<String, @Nullable Object> response(Response response) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("status", response.status());
    out.put("headers", response.headers());
    out.put("request", response.requestId());
    out.put("sent", response.sent().toString());
    out.put("took", response.took().toString());
    return out;
  }

  private Map<String, @Nullable Object> job(Job job) {
    Map<String, @Nullable Object> out = kind(jobs.keep(job), job.vendor(), job.context());
    out.put(TAG, "job");
    out.put("operation", job.operation().id());
    out.put("handle", job.handle());
    out.put("answer", out(job.answer()));
    out.put("item", job.item().map(this::item).orElse(null));
    out.put("target", job.target());
    return out;
  }

  private Map<String, @Nullable Object> jobs(Jobs many) {
    Map<String, @Nullable Object> out = tagged("jobs", batches.keep(many));
    out.put("context", Contexts.out(many.context()));
    List<Object> rows = new ArrayList<>();
    for (Jobs.Row row : many.rows()) {
      Map<String, @Nullable Object> each = new LinkedHashMap<>();
      each.put("target", row.target());
      each.put("job", row.job().map(this::job).orElse(null));
      each.put("refusal", row.refusal());
      rows.add(each);
    }
    out.put("rows", rows);
    return out;
  }

  @Override
  protected @Nullable Object read(String tag, Message message) {
    return switch (tag) {
      case "secret" -> standIns.secret(message.text("of"));
      case "item" -> target(message);
      case "handle" -> handle(message);
      case "items" -> list(message);
      case "job" -> held(jobs.find(message.number("of")));
      case "jobs" -> held(batches.find(message.number("of")));
      case "file" -> held(files.find(message.number("of")));
      case "shown" -> shown(message);
      default -> throw new Breach("a value of no kind");
    };
  }

  /** One that was sent out, else just where it is. */
  private Object target(Message message) {
    Optional<Item> item = items.find(message.number("of"));
    return item.isPresent() ? item.get() : handle(message);
  }

  private Handle handle(Message message) {
    Context context = admission.context(message.part("context"));
    Vendor vendor = calls.vendor(message.text("vendor"), context);
    String resource = message.text("resource");
    if (!resource.isEmpty() && !vendor.resources().containsKey(resource)) {
      throw new Breach("a record of no resource");
    }
    return new Handle(
        vendor, resource, message.text("id"), Map.copyOf(message.texts("path")), context);
  }

  Items list(Message message) {
    return held(lists.find(message.number("of")));
  }

  FileValue file(Message message) {
    return held(files.find(message.number("of")));
  }

  /** A value that one can wait for. */
  Object waited(Message message) {
    Object value = in(message.members());
    if (value instanceof Item || value instanceof Job || value instanceof Jobs) {
      return value;
    }
    throw admission.refused("The record is no longer at hand: too many were read since.");
  }

  private Shown shown(Message message) {
    Map<String, String> options = message.texts("options");
    if (options.containsKey("file")) {
      throw admission.refused("An isolated script can't write files.");
    }
    for (Shown.Form form : Shown.Form.values()) {
      if (form.name().equals(message.text("form"))) {
        return new Shown(form, in(message.value("data")), options);
      }
    }
    throw new Breach("a value to be shown in no form");
  }

  private <T> T held(Optional<T> found) {
    return found.orElseThrow(
        () -> admission.refused("The value is no longer at hand: too many were made since."));
  }
}
