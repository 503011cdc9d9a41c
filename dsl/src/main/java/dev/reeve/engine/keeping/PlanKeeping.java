package dev.reeve.engine.keeping;

import dev.reeve.http.Guards;
import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import dev.reeve.journal.mask.PlaceMasking;
import dev.reeve.run.plan.Fixed;
import dev.reeve.run.plan.Plan;
import dev.reeve.run.plan.PlanPause;
import dev.reeve.run.plan.PlanStep;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** No write of the session is sent: it joins a plan. */
public final class PlanKeeping implements Keeping {
  private final Plan plan = new Plan();
  private final Map<String, String> facts = Collections.synchronizedMap(new LinkedHashMap<>());
  private final PlaceMasking masking;
  private final OptionalInt maxWrites;
  private final Fixed fixed;

  /**
   * A plan.
   *
   * @param masking hides secrets in what is planned
   * @param maxWrites how many writes may be planned; empty for any number
   * @param fixed what is known of clock and chance already
   */
  public PlanKeeping(PlaceMasking masking, OptionalInt maxWrites, Fixed fixed) {
    this.fixed = fixed;
    this.masking = masking;
    this.maxWrites = maxWrites;
  }

  /** The writes so far. */
  public Plan plan() {
    return plan;
  }

  /** What the plan was made of besides the script: documents and logins. */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  /** The run that will be has no name yet. */
  @Override
  public Optional<String> run() {
    return Optional.of(Plan.run());
  }

  @Override
  public Instant started() {
    return fixed.started();
  }

  @Override
  public Outside outside() {
    return fixed.over(Outside.LIVE);
  }

  @Override
  public boolean dry() {
    return true;
  }

  @Override
  public void join(DoorBuilder builder, Guards guards, Settler settler) {
    builder.plan(new PlanStep(plan, masking, guards, maxWrites));
  }

  @Override
  public Pause pause(Pause real) {
    return new PlanPause(real);
  }

  /** A script that asks a vendor again and again would do so without a breath. */
  @Override
  public Pause sleeping(Pause real) {
    return real;
  }

  @Override
  public void fact(String name, String value) {
    facts.put(name, value);
  }
}
