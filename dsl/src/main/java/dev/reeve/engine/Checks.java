package dev.reeve.engine;

import dev.reeve.engine.isolation.JavaScripts;
import dev.reeve.script.check.Finding;
import dev.reeve.script.check.ScriptChecker;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for mistakes of scripts in the documents alone; nothing of a script is run. */
public final class Checks {
  private static final List<String> WORDS =
      List.of("now", "run", "profile", "vendors", "secrets", "log", "out");

  private final List<String> vendors;
  private final Function<String, Vendor> load;
  private final ScriptCompiler compiler;

  /**
   * Checks over these vendors. Whose profile a script will run under is not known: {@code load}
   * gives each with the operations for its operators.
   */
  Checks(List<String> vendors, Function<String, Vendor> load, ScriptCompiler compiler) {
    this.vendors = vendors;
    this.load = load;
    this.compiler = compiler;
  }

  /** All that can be said of a script, in the order of its lines. */
  public List<Mistake> all(String name, String text) {
    JavaHeads.refuse(
        name, "reeve check", "reeve run " + name + " --dry-run shows what it would write.");
    ScriptSource source = ScriptSource.file(name, text);
    ScriptChecker checker = checker();
    return Stream.concat(checker.check(source).stream(), checker.unsettled(source).stream())
        .map(Mistake::of)
        .toList();
  }

  /**
   * Why a script should not be run: what can't work under any profile. Empty for Java, and for a
   * script whose compiled form is kept: it was looked at before.
   */
  public List<Mistake> before(String name, String text) {
    ScriptSource source = ScriptSource.file(name, text);
    boolean known = JavaScripts.named(name) || compiler.kept(source);
    List<Finding> findings = known ? List.of() : checker().check(source);
    return findings.stream()
        .map(Mistake::of)
        .filter(each -> each.weight() == Mistake.Weight.WRONG)
        .toList();
  }

  private ScriptChecker checker() {
    return new ScriptChecker(vendors, load, WORDS);
  }
}
