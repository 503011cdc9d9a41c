package dev.reeve.engine.assembly;

import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Settler;
import dev.reeve.journal.mask.PlaceMasking;
import dev.reeve.run.plan.Plan;
import dev.reeve.run.plan.PlanPause;
import dev.reeve.run.plan.PlanStep;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** No write of the session is sent: it joins a plan. */
public final class PlanKeeping implements Keeping {
  private final Plan plan = new Plan();
  private final Map<String, String> facts = Collections.synchronizedMap(new LinkedHashMap<>());
  private final EngineParts engine;
  private final SessionOptions options;

  /** For a session with those options. */
  public PlanKeeping(EngineParts engine, SessionOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /** The writes so far. */
  public Plan plan() {
    return plan;
  }

  /** What the plan was made of besides the script: documents and logins. */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  @Override
  public boolean dry() {
    return true;
  }

  @Override
  public void join(DoorBuilder builder, SessionProfiles profiles, Settler settler) {
    builder.plan(new PlanStep(plan, masking(engine), profiles, options.maxWrites()));
  }

  @Override
  public Pause pause(Pause real) {
    return new PlanPause(real);
  }

  @Override
  public void fact(String name, String value) {
    facts.put(name, value);
  }

  /** Gives each secret a name that stays the same on this installation. */
  public static PlaceMasking masking(EngineParts engine) {
    return new PlaceMasking(engine.redactor(), engine.stateKey()::pseudonym);
  }
}
