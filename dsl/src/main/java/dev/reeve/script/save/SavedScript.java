package dev.reeve.script.save;

import dev.reeve.script.words.ScriptException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.codehaus.groovy.ast.expr.Expression;

/** Turns the lines of a session into one script that can be run. */
public final class SavedScript {
  private final List<Part> parts = new ArrayList<>();
  private final Heading heading;
  private final Parameters parameters;

  /**
   * What a script is saved with.
   *
   * @param title what it says of itself
   * @param vendors names of the vendors
   * @param options options of the command that runs it, which no parameter may take
   * @param secret whether a text holds a secret
   */
  public record Heading(
      String title,
      Collection<String> vendors,
      Collection<String> options,
      Predicate<String> secret) {}

  private record Part(SavedLine line, Tree tree, Edits edits) {}

  private SavedScript(Heading heading, List<SavedLine> lines) {
    this.heading = heading;
    for (SavedLine each : lines) {
      parsed(each)
          // a script of lines that ran well has no last error to look at
          .filter(tree -> Uses.places(tree, "exception").isEmpty())
          .ifPresent(tree -> parts.add(new Part(each, tree, new Edits(each.text()))));
    }
    List<String> taken = new ArrayList<>(heading.vendors());
    taken.addAll(assignments().keySet());
    this.parameters = new Parameters(taken, heading.options(), heading.secret());
  }

  /** The script's text. */
  public static String of(Heading heading, List<SavedLine> lines) {
    return new SavedScript(heading, lines).text();
  }

  private static Optional<Tree> parsed(SavedLine line) {
    try {
      return Optional.of(Tree.of(line.text()));
    } catch (ScriptException unreadable) {
      return Optional.empty();
    }
  }

  /** How often each variable is assigned by a line of its own. */
  private Map<String, Integer> assignments() {
    Map<String, Integer> counts = new HashMap<>();
    for (Part part : parts) {
      Uses.assigned(part.tree).forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts;
  }

  private String text() {
    Map<String, Integer> assignments = assignments();
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      if (!becomesParameter(part, assignments)) {
        literals(part);
        kept.add(part);
      }
    }
    List<String> body = new Lines(kept.stream().map(SavedScript::line).toList()).text();
    List<String> all = new ArrayList<>();
    all.add("@Script('" + heading.title().replace("'", "\\'") + "')");
    all.addAll(parameters.lines());
    all.add("");
    all.addAll(body);
    return String.join("\n", all) + "\n";
  }

  private boolean becomesParameter(Part part, Map<String, Integer> assignments) {
    Optional<Expression> only = part.tree.only();
    Optional<String> name = only.flatMap(Tree::assigned);
    if (name.isEmpty() || assignments.getOrDefault(name.get(), 0) != 1) {
      return false;
    }
    Expression value =
        ((org.codehaus.groovy.ast.expr.BinaryExpression) only.get()).getRightExpression();
    return part.tree
        .type(value)
        .map(
            type ->
                parameters.variable(
                    name.get(),
                    type,
                    part.line.text().substring(part.tree.first(value), part.tree.last(value))))
        .orElse(false);
  }

  private void literals(Part part) {
    for (Literal each : LiteralFinder.of(part.tree, Set.copyOf(heading.vendors()))) {
      String name = parameters.of(each, each.text(part.line.text()));
      part.edits.replace(each.start(), each.end(), name);
    }
  }

  private static Lines.Line line(Part part) {
    return new Lines.Line(part.line, part.tree, part.edits);
  }
}
