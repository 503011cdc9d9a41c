package dev.reeve.script.check;

import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.source.ScriptTree;
import dev.reeve.vendor.Vendor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;

/** Checks scripts against the documents. */
public final class ScriptChecker {
  private final Facts facts;

  /**
   * What is known without running anything.
   *
   * @param vendors names of all vendors
   * @param load gives a vendor's facts
   * @param words names a script may use besides vendors and its own
   */
  record Facts(List<String> vendors, Function<String, Vendor> load, Collection<String> words) {}

  /**
   * A checker that knows these vendors.
   *
   * @param words names a script may use besides vendors and its own, e.g. {@code now}
   */
  public ScriptChecker(
      List<String> vendors, Function<String, Vendor> load, Collection<String> words) {
    this.facts = new Facts(vendors, load, words);
  }

  /**
   * The mistakes of a script in the order of its lines; empty when there are none.
   *
   * @throws dev.reeve.script.words.ScriptException where it does not parse
   */
  public List<Finding> check(ScriptSource source) {
    return findings(source, kind -> kind != Finding.Kind.UNSETTLED);
  }

  /** The writes of a script that no one but a person can settle where their answer is lost. */
  public List<Finding> unsettled(ScriptSource source) {
    return findings(source, kind -> kind == Finding.Kind.UNSETTLED);
  }

  /**
   * The calls of a script that write, in the order of its lines, then those of the classes that it
   * imports. Of what a class is handed under a vendor's name, it is taken for that vendor.
   *
   * @param imported the text of a library's class by its name
   */
  public List<Write> writes(
      ScriptSource source, Function<String, Optional<ScriptSource>> imported) {
    List<Write> writes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<ScriptSource> left = new ArrayDeque<>(List.of(source));
    while (!left.isEmpty()) {
      ScriptSource next = left.removeFirst();
      ModuleNode module = ScriptTree.of(next);
      Walker walker = new Walker(facts);
      walker.walk(module, !next.equals(source));
      writes.addAll(walker.writes());
      Stream.concat(module.getImports().stream(), module.getStaticImports().values().stream())
          .map(ImportNode::getClassName)
          .filter(seen::add)
          .forEach(name -> imported.apply(name).ifPresent(left::add));
    }
    return writes;
  }

  private List<Finding> findings(ScriptSource source, Predicate<Finding.Kind> wanted) {
    Walker walker = new Walker(facts);
    ModuleNode module = ScriptTree.of(source);
    walker.walk(module, false);
    new ParamCheck(source, module, walker).check();
    return walker.findings().stream()
        .filter(each -> wanted.test(each.kind()))
        .distinct()
        .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
        .toList();
  }
}
