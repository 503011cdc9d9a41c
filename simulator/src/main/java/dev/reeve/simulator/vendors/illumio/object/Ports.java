package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A port, or a range of them such as {@code 1000-2000}, that a service is asked for by. */
final class Ports {
  private static final int NONE = -1;

  private final long from;
  private final long to;

  Ports(String parameter, String text) {
    if (!text.matches("-1|\\d{1,5}(-\\d{1,5})?")) {
      throw new ProblemException(
          Problem.invalid(parameter, "format", parameter + " is no port or range: " + text));
    }
    String[] ends = text.equals("-1") ? new String[] {text} : text.split("-");
    this.from = Long.parseLong(ends[0]);
    this.to = Long.parseLong(ends[ends.length - 1]);
  }

  /** Whether any port of an object is, or overlaps with, the one asked for. */
  Predicate<Map<String, Object>> within(List<String> paths) {
    return object ->
        paths.stream()
            .flatMap(path -> Matches.values(object, path).stream())
            .map(Values::object)
            .anyMatch(this::overlaps);
  }

  private boolean overlaps(Map<String, Object> service) {
    long first = Values.number(service.get("port"), NONE);
    long last = Values.number(service.get("to_port"), first);
    return first <= to && last >= from;
  }
}
