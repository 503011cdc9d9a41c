package dev.reeve.engine;

import dev.reeve.completion.HeldValues;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Target;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the variables of a session hold, for completion; nothing is evaluated or fetched. */
final class HeldVariables implements HeldValues {
  private static final Set<String> PLUMBING = Set.of("equals", "hashCode", "toString", "compareTo");

  private final Supplier<Map<String, @Nullable Object>> variables;

  HeldVariables(Supplier<Map<String, @Nullable Object>> variables) {
    this.variables = variables;
  }

  @Override
  public List<String> names() {
    return List.copyOf(variables.get().keySet());
  }

  @Override
  public Optional<Held> of(String variable) {
    Object value = variables.get().get(variable);
    if (value instanceof Items items) {
      return Optional.of(
          new Held(
              Optional.of(items.vendor()),
              items.resource(),
              Optional.of(items.schema()),
              true,
              List.of()));
    }
    Object record = value instanceof Job job && job.item().isPresent() ? job.item().get() : value;
    if (record instanceof Target target) {
      return Optional.of(
          new Held(
              Optional.of(target.vendor()), target.resource(), schema(target), false, List.of()));
    }
    return Optional.ofNullable(value)
        .map(held -> new Held(Optional.empty(), "", Optional.empty(), false, members(held)));
  }

  private static Optional<Schema> schema(Target target) {
    if (target instanceof Item item) {
      return Optional.of(item.kind().schema());
    }
    Resource resource =
        target instanceof Handle ? target.vendor().resources().get(target.resource()) : null;
    return Optional.ofNullable(resource)
        .flatMap(known -> target.vendor().schemas().named(known.schema()));
  }

  private static List<String> members(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.keySet().stream().map(String::valueOf).toList();
    }
    if (value instanceof Job job) {
      List<String> members = new ArrayList<>(List.of("await()", "json()"));
      members.addAll(members(job.answer() instanceof Map<?, ?> answer ? answer : Map.of()));
      return members;
    }
    return Arrays.stream(value.getClass().getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .map(Method::getName)
        .filter(name -> !name.contains("$") && !PLUMBING.contains(name))
        .distinct()
        .sorted()
        .toList();
  }
}
