package dev.reeve.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps as JSON values and back. */
final class Snapshot {

  private Snapshot() {}

  static List<Object> print(List<Step> steps) {
    List<Object> printed = new ArrayList<>();
    for (Step step : steps) {
      printed.add(
          Values.of("at", step.at().toString(), "changes", step.changes(), "gone", step.gone()));
    }
    return printed;
  }

  static List<Step> steps(List<Object> printed) {
    List<Step> steps = new ArrayList<>();
    for (Object each : printed) {
      Map<String, Object> step = Values.object(each);
      steps.add(
          new Step(
              Instant.parse(Values.text(step.get("at"))),
              Values.object(step.get("changes")),
              Boolean.TRUE.equals(step.get("gone"))));
    }
    return steps;
  }
}
