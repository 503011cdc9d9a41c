package dev.reeve.run;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.error.NotFoundException;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Invocation;
import dev.reeve.http.Pause;
import dev.reeve.http.Request;
import dev.reeve.journal.Settler;
import dev.reeve.json.Json;
import dev.reeve.value.Arguments;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Settling;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles writes as their documents say ({@code x-identity}): the records that match before the
 * write is first sent are kept with it; exactly one new match afterwards is its answer.
 */
public final class DocumentSettler implements Settler {
  private final Live live;
  private final Pause pause;

  /**
   * A settler.
   *
   * @param live calls through a door without a journal, so that its reads are no events
   * @param pause waits until a read is sure to show what was made
   */
  public DocumentSettler(Live live, Pause pause) {
    this.live = live;
    this.pause = pause;
  }

  @Override
  public Optional<Object> before(Request request) {
    Invocation call = request.invocation();
    Map<String, Object> kept = new LinkedHashMap<>();
    call.operation()
        .flatMap(operation -> operation.settling().identity())
        .ifPresent(identity -> kept.put("found", List.copyOf(matches(call, identity).keySet())));
    call.operation()
        .filter(operation -> operation.settling().undo().kind() == Settling.Undo.Kind.RESTORE)
        .flatMap(operation -> image(call, operation))
        .ifPresent(image -> kept.put("image", image));
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
  }

  @Override
  public Verdict settle(Request request, @Nullable Object before) {
    Invocation call = request.invocation();
    Optional<Settling.Identity> identity =
        call.operation().flatMap(operation -> operation.settling().identity());
    if (identity.isEmpty()) {
      return Verdict.untold(
          call.operation().map(operation -> operation.settling().noIdentity()).orElse(""));
    }
    pause.sleep(Duration.ofMillis(identity.get().afterMillis()));
    Map<String, Map<String, @Nullable Object>> found = matches(call, identity.get());
    if (Json.at(before, "/found") instanceof List<?> known) {
      known.forEach(each -> found.remove(String.valueOf(each)));
    }
    return switch (found.size()) {
      case 0 -> Verdict.again();
      case 1 -> Verdict.done(found.values().iterator().next());
      default -> Verdict.untold(found.size() + " records match");
    };
  }

  /** The records that match, by identifier. */
  private Map<String, Map<String, @Nullable Object>> matches(
      Invocation call, Settling.Identity identity) {
    Vendor vendor = call.vendor();
    Operation read = vendor.operations().get(identity.read());
    if (read == null) {
      throw new IllegalStateException("no operation " + identity.read());
    }
    Map<String, Map<String, @Nullable Object>> matching = new LinkedHashMap<>();
    for (Item item : items(found(call, read, identity))) {
      for (Map<String, @Nullable Object> record : records(item, identity.at())) {
        if (matches(record, call, identity.match())) {
          matching.put(identifier(item, record), record);
        }
      }
    }
    return matching;
  }

  /** What the read finds; a record that there is one of at most may not be there yet. */
  private @Nullable Object found(Invocation call, Operation read, Settling.Identity identity) {
    Arguments arguments = Arguments.named(With.filled(call, read, identity.with()));
    try {
      return live.call(call.vendor(), read, arguments, call.context().inLane(""));
    } catch (NotFoundException none) {
      return null;
    }
  }

  private static boolean matches(
      Map<String, @Nullable Object> record, Invocation call, Map<String, String> match) {
    return match.entrySet().stream()
        .allMatch(
            each ->
                With.same(call.arguments().get(each.getKey()), Json.at(record, each.getValue())));
  }

  private static String identifier(Item item, Map<String, @Nullable Object> record) {
    return new Addresses(item.vendor())
        .id(item.resource(), item.kind().schema(), record)
        .orElseGet(() -> Json.print(record));
  }

  private static Iterable<Item> items(@Nullable Object given) {
    if (given instanceof Items items) {
      return items;
    }
    List<Item> all = new ArrayList<>();
    if (given instanceof Item item) {
      all.add(item);
    } else if (given instanceof List<?> list) {
      list.forEach(
          each -> {
            if (each instanceof Item item) {
              all.add(item);
            }
          });
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, @Nullable Object>> records(Item item, String at) {
    if (at.isEmpty()) {
      return List.of(item.fields());
    }
    Object found = Json.at(item.fields(), at);
    List<Map<String, @Nullable Object>> records = new ArrayList<>();
    for (Object each : found instanceof List<?> list ? list : List.of()) {
      if (each instanceof Map<?, ?> map) {
        records.add((Map<String, @Nullable Object>) map);
      }
    }
    if (found instanceof Map<?, ?> map) {
      records.add((Map<String, @Nullable Object>) map);
    }
    return records;
  }

  /** What a record was before it is changed; empty where it can't be read. */
  private Optional<Object> image(Invocation call, Operation write) {
    Vendor vendor = call.vendor();
    return Optional.ofNullable(vendor.resources().get(write.resource()))
        .map(resource -> resource.operations().get("get"))
        .map(vendor.operations()::get)
        .flatMap(read -> read(call, read));
  }

  private Optional<Object> read(Invocation call, Operation read) {
    try {
      Object given =
          live.call(
              call.vendor(),
              read,
              Arguments.named(With.filled(call, read, Map.of())),
              call.context().inLane(""));
      return given instanceof Item item ? Optional.of(item.fields()) : Optional.empty();
    } catch (ReeveException gone) {
      return Optional.empty();
    }
  }
}
