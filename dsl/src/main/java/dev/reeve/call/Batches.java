package dev.reeve.call;

import dev.reeve.call.argument.Bound;
import dev.reeve.vendor.OperationMarks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Splits a call whose lists are longer than one request takes. */
final class Batches {
  private Batches() {}

  /** The calls to make instead, in order; just the one where it fits. */
  static List<Bound> of(Bound bound) {
    return bound
        .operation()
        .marks()
        .batch()
        .map(batch -> split(bound, batch))
        .orElse(List.of(bound));
  }

  private static List<Bound> split(Bound bound, OperationMarks.Batch batch) {
    List<String> names = batch.per().isEmpty() ? List.of(batch.parameter()) : batch.per();
    long product = 1;
    String longest = "";
    int most = 1;
    for (String name : names) {
      int size = list(bound, name).map(List::size).orElse(1);
      product *= Math.max(1, size);
      if (size > most) {
        most = size;
        longest = name;
      }
    }
    if (product <= batch.max() || longest.isEmpty()) {
      return List.of(bound);
    }
    List<Bound> calls = new ArrayList<>();
    int size = (int) Math.max(1, batch.max() / (product / most));
    List<?> all = list(bound, longest).orElseThrow();
    for (int from = 0; from < most; from += size) {
      List<?> part = List.copyOf(all.subList(from, Math.min(most, from + size)));
      calls.addAll(split(with(bound, longest, part), batch));
    }
    return calls;
  }

  private static Optional<List<?>> list(Bound bound, String name) {
    Object value = bound.query().get(name);
    Object body = bound.body().orElse(null);
    if (value == null && body instanceof Map<?, ?> members) {
      value = members.get(name);
    }
    if (value == null && name.equals("body")) {
      value = body;
    }
    return value instanceof List<?> list ? Optional.of(list) : Optional.empty();
  }

  private static Bound with(Bound bound, String name, List<?> part) {
    if (bound.query().containsKey(name)) {
      return bound.withQuery(name, part);
    }
    if (bound.body().orElse(null) instanceof Map<?, ?> members) {
      Map<String, Object> copy = new LinkedHashMap<>();
      members.forEach((key, value) -> copy.put(String.valueOf(key), value));
      copy.put(name, part);
      return bound.withBody(copy);
    }
    return bound.withBody(part);
  }
}
