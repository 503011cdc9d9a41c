package dev.reeve.engine;

import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.engine.assembly.SessionParts;
import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.engine.keeping.PlanKeeping;
import dev.reeve.run.plan.ApplyStep;
import dev.reeve.run.plan.Fixed;
import dev.reeve.run.plan.PlanFile;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Makes plans: the writes that a script, a call or an expression would make, none of them sent. */
public final class Plans {
  private final EngineParts engine;
  private final ScriptCompiler compiler;

  Plans(EngineParts engine, ScriptCompiler compiler) {
    this.engine = engine;
    this.compiler = compiler;
  }

  /**
   * A plan.
   *
   * @param file the writes, with what they depend on
   * @param outcome what became of the script; after an error the plan ends early
   */
  public record Planned(PlanFile file, Outcome outcome) {}

  /** Plans a script. */
  public Planned script(Runs.Ask ask, SessionOptions options) {
    return script(ask, options, anew());
  }

  /** Plans it again, with the time and the chance of a plan that is there. */
  public Planned again(Runs.Ask ask, SessionOptions options, PlanFile plan) {
    return script(ask, options, plan.fixed().again());
  }

  private Planned script(Runs.Ask ask, SessionOptions options, Fixed fixed) {
    Runs.Script script = ask.script();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("the script", script.text());
    facts.put("the arguments", String.join("\0", ask.arguments()));
    return planned(
        facts,
        options,
        fixed,
        session -> session.run(script.name(), script.text(), ask.arguments(), ask.reserved()));
  }

  /** Plans one call. */
  public Planned call(String name, Arguments arguments, SessionOptions options) {
    return planned(
        Map.of("the call", name), options, anew(), session -> session.call(name, arguments));
  }

  /** Plans one expression. */
  public Planned expression(String text, SessionOptions options) {
    return planned(
        Map.of("the expression", text), options, anew(), session -> session.evaluate(text));
  }

  /** The step that holds a run to a plan; give it to the options of the run's session. */
  public ApplyStep step(PlanFile file) {
    return new ApplyStep(file, engine.masking());
  }

  private static Fixed anew() {
    return Fixed.from(Instant.now());
  }

  private Planned planned(
      Map<String, String> own,
      SessionOptions options,
      Fixed fixed,
      Function<Session, Outcome> work) {
    PlanKeeping keeping = new PlanKeeping(engine.masking(), options.maxWrites(), fixed);
    SessionParts parts = new SessionParts(engine, options, keeping);
    String profile = parts.profiles().start(options.profile());
    Context context = Context.of(profile).withOptions(options.calls());
    try (Session session = new Session(parts, compiler, context);
        RunLimit limit = RunLimit.of(options.limit(), "the plan", "", session::stop)) {
      Outcome outcome = limit.held(work.apply(session));
      Map<String, String> facts = new LinkedHashMap<>(own);
      facts.put("the profile", profile);
      facts.putAll(keeping.facts());
      return new Planned(PlanFile.of(facts, keeping.plan(), fixed), outcome);
    }
  }
}
