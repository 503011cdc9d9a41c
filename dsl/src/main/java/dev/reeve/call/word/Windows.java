package dev.reeve.call.word;

import dev.reeve.call.form.Converter;
import dev.reeve.call.form.Faults;
import dev.reeve.call.form.Names;
import dev.reeve.call.form.Times;
import dev.reeve.json.Json;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.OperationMarks;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fills a window of time: one word for its beginning, now for its end, and of the spacings on offer
 * the finest that is kept for so long.
 */
public final class Windows {
  private final Live live;
  private final Supplier<Instant> now;

  /** Windows that end at that moment, with spacings told by calls. */
  public Windows(Live live, Supplier<Instant> now) {
    this.live = live;
    this.now = now;
  }

  /** The arguments with their window, where the operation has one and its beginning is given. */
  public Arguments filled(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    Optional<OperationMarks.Window> marked = operation.marks().window();
    if (marked.isEmpty()) {
      return arguments;
    }
    OperationMarks.Window window = marked.get();
    Map<String, @Nullable Object> named = exact(operation, arguments.named());
    boolean one = named.containsKey(window.since()) != named.containsKey(window.start());
    if (!one) {
      return arguments;
    }
    Object begins = named.remove(window.since());
    named.putIfAbsent(window.start(), begins);
    Instant until = now.get();
    named.putIfAbsent(window.end(), until);
    if (!named.containsKey(window.step())) {
      age(vendor, operation, window, named.get(window.start()), until)
          .map(age -> step(vendor, window.steps(), named, age, context))
          .ifPresent(step -> step.ifPresent(found -> named.put(window.step(), found)));
    }
    return new Arguments(arguments.positional(), named, arguments.target());
  }

  /** Arguments by their wire names where those are sure. */
  private static Map<String, @Nullable Object> exact(
      Operation operation, Map<String, @Nullable Object> named) {
    List<String> names = operation.parameters().stream().map(Parameter::name).toList();
    Map<String, @Nullable Object> exact = new LinkedHashMap<>();
    named.forEach(
        (name, value) -> {
          var meant = Names.meant(name, names);
          exact.put(meant.size() == 1 ? meant.iterator().next() : name, value);
        });
    return exact;
  }

  /** Milliseconds from the beginning to now; none where it is no time: the call then says so. */
  private static Optional<Long> age(
      Vendor vendor,
      Operation operation,
      OperationMarks.Window window,
      @Nullable Object begins,
      Instant until) {
    Converter converter =
        new Converter(vendor, new Times(until), Map.of(), new Faults(), true, Set.of());
    return operation.parameters().stream()
        .filter(each -> each.name().equals(window.start()))
        .findFirst()
        .map(each -> converter.convert(each.name(), each.schema(), begins))
        .filter(Number.class::isInstance)
        .map(start -> until.toEpochMilli() - ((Number) start).longValue());
  }

  private Optional<Long> step(
      Vendor vendor,
      OperationMarks.Steps steps,
      Map<String, @Nullable Object> named,
      long age,
      Context context) {
    Operation told = vendor.operations().get(steps.operation());
    if (told == null) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> passed = new HashMap<>();
    steps.pass().stream()
        .filter(named::containsKey)
        .forEach(name -> passed.put(name, named.get(name)));
    Object listed = live.call(vendor, told, Arguments.named(passed), context);
    List<Map<Long, Long>> offers = new ArrayList<>();
    if (listed != null) {
      UniformWords.items(listed).forEach(item -> offers.add(offers(item, steps)));
    }
    return finest(offers, age);
  }

  /** Spacing to how long it is kept. */
  private static Map<Long, Long> offers(Item item, OperationMarks.Steps steps) {
    Map<Long, Long> offers = new LinkedHashMap<>();
    if (Json.at(item.fields(), steps.at()) instanceof List<?> list) {
      for (Object each : list) {
        if (Json.at(each, steps.step()) instanceof Number step
            && Json.at(each, steps.kept()) instanceof Number kept) {
          offers.put(step.longValue(), kept.longValue());
        }
      }
    }
    return offers;
  }

  private static Optional<Long> finest(List<Map<Long, Long>> offers, long age) {
    TreeSet<Long> all = new TreeSet<>();
    offers.forEach(each -> all.addAll(each.keySet()));
    return all.stream()
        .filter(step -> offers.stream().allMatch(each -> each.getOrDefault(step, 0L) >= age))
        .findFirst()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.last()));
  }
}
