package dev.reeve.engine.assembly;

import dev.reeve.call.Caller;
import dev.reeve.json.Csv;
import dev.reeve.json.Json;
import dev.reeve.script.surface.Calls;
import dev.reeve.value.Arguments;
import dev.reeve.value.Chart;
import dev.reeve.value.Context;
import dev.reeve.value.Shown;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session's scripts call through. */
public final class SessionCalls implements Calls {
  private final SessionParts parts;

  /** For the session of those parts. */
  public SessionCalls(SessionParts parts) {
    this.parts = parts;
  }

  private Caller caller() {
    return parts.caller();
  }

  @Override
  public Vendor vendor(String name, Context context) {
    return parts.vendor(name, context.profile());
  }

  @Override
  public @Nullable Object operation(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    arguments.target().ifPresent(parts.names()::saw);
    return caller().call(vendor, operation, arguments, context);
  }

  @Override
  public @Nullable Object job(Vendor vendor, Operation operation, Arguments kept, Context context) {
    return caller().job(vendor, operation, kept, context);
  }

  @Override
  public Collection<String> words(Vendor vendor, Resource resource) {
    return caller().wordsOf(vendor, resource);
  }

  @Override
  public @Nullable Object word(Place place, String word, Arguments arguments, Context context) {
    arguments.target().ifPresent(parts.names()::saw);
    return caller().word(place.vendor(), place.resource(), word, arguments, context);
  }

  @Override
  public @Nullable Object raw(
      Vendor vendor, Raw raw, Map<String, @Nullable Object> arguments, Context context) {
    return caller().raw(vendor, raw.method(), raw.path(), arguments, context);
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
  public @Nullable Object outside(Context context, String what, Supplier<@Nullable Object> live) {
    return parts.outside().value(context, what, live);
  }

  @Override
  public void sleep(Context context, Duration time) {
    parts.sleeping().in(context).sleep(time);
  }

  @Override
  public String draw(Shown shown) {
    Optional<Chart> chart =
        shown.form() == Shown.Form.CHART ? parts.attendant().chart(shown) : Optional.empty();
    chart.ifPresent(parts::drawn);
    // What was fetched for the chart is not fetched again for its text.
    return parts
        .attendant()
        .draw(
            chart.map(drawn -> new Shown(Shown.Form.CHART, drawn, shown.options())).orElse(shown));
  }
}
