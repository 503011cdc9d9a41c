package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.errors.PolicyException;
import dev.reeve.json.Csv;
import dev.reeve.json.Json;
import dev.reeve.script.surface.Calls;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Shown;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of an isolated script: the broker makes them. */
final class RemoteCalls implements Calls {
  private final Link link;
  private final Seen seen;
  private final Documents documents;
  private final Context root;

  RemoteCalls(Link link, Seen seen, Documents documents, Context root) {
    this.link = link;
    this.seen = seen;
    this.documents = documents;
    this.root = root;
  }

  static Map<String, @Nullable Object> call(
      Seen seen, Vendor vendor, Operation operation, Arguments arguments, Context context) {
    Map<String, @Nullable Object> request = request(seen, vendor, arguments, context);
    request.put("operation", operation.id());
    return request;
  }

  private static Map<String, @Nullable Object> request(
      Seen seen, Vendor vendor, Arguments arguments, Context context) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("positional", seen.out(arguments.positional()));
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    arguments.named().forEach((name, value) -> named.put(name, seen.out(value)));
    given.put("named", named);
    arguments.target().ifPresent(target -> given.put("target", seen.out(target)));
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("vendor", vendor.name());
    request.put("arguments", given);
    request.put("context", Contexts.out(context));
    return request;
  }

  @Override
  public Vendor vendor(String name, Context context) {
    return documents.vendor(name, context);
  }

  @Override
  public @Nullable Object operation(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    return seen.in(link.ask("call", call(seen, vendor, operation, arguments, context)).value("of"));
  }

  @Override
  public @Nullable Object job(Vendor vendor, Operation operation, Arguments kept, Context context) {
    throw new PolicyException(
        "An isolated script can't wait for what another run began.",
        "for " + vendor.name() + "." + operation.id(),
        "Run it as yourself with --trust.");
  }

  @Override
  public Collection<String> words(Vendor vendor, Resource resource) {
    return documents.words(vendor, resource, root);
  }

  @Override
  public @Nullable Object word(Place place, String word, Arguments arguments, Context context) {
    Map<String, @Nullable Object> request = request(seen, place.vendor(), arguments, context);
    request.put("resource", place.resource().path());
    request.put("word", word);
    return seen.in(link.ask("word", request).value("of"));
  }

  @Override
  public @Nullable Object raw(
      Vendor vendor, Raw raw, Map<String, @Nullable Object> arguments, Context context) {
    throw new PolicyException(
        "An isolated script can't send raw requests.",
        "for " + vendor.name() + ".http, " + raw.method() + " " + raw.path(),
        "Call the operation by its name, or run it as yourself with --trust.");
  }

  @Override
  public String json(@Nullable Object value) {
    return Json.pretty(value);
  }

  @Override
  public List<Map<String, String>> rows(String csv) {
    return Csv.parse(new StringReader(csv));
  }

  @Override
  public String draw(Shown shown) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("shown", seen.out(shown));
    return link.ask("draw", request).text("of");
  }

  @Override
  public @Nullable Object outside(Context context, String what, Supplier<@Nullable Object> live) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("what", what);
    request.put("context", Contexts.out(context));
    return seen.in(link.ask("outside", request, () -> seen.out(live.get())).value("of"));
  }

  @Override
  public void sleep(Context context, Duration time) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("millis", time.toMillis());
    request.put("context", Contexts.out(context));
    link.ask("sleep", request);
  }
}
