package dev.reeve.script.save;

import dev.reeve.script.save.SavedLine.Showed;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.source.ScriptTree;
import dev.reeve.script.words.ScriptException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/**
 * The body of a saved script: what was shown is printed, {@code _} becomes a variable, lines under
 * {@code /using} stand in a block of it.
 */
final class Lines {
  private final List<Line> lines;
  private final Map<Integer, String> results = new LinkedHashMap<>();
  private final boolean bare;

  /** A line with the replacements made so far. */
  record Line(SavedLine line, Tree tree, Edits edits) {}

  Lines(List<Line> lines) {
    this.lines = lines;
    // A method of a script sees only variables that no def has made local.
    this.bare = lines.stream().anyMatch(each -> !each.tree.module().getMethods().isEmpty());
  }

  List<String> text() {
    for (int i = 0; i < lines.size(); i++) {
      nameResults(i);
    }
    List<String> text = new ArrayList<>();
    Map<String, String> scope = Map.of();
    for (int i = 0; i < lines.size(); i++) {
      Map<String, String> own = lines.get(i).line.scope();
      if (!own.equals(scope)) {
        close(scope, text);
        open(own, text);
        scope = own;
      }
      String indent = scope.isEmpty() ? "" : "  ";
      for (String each : written(i, !scope.isEmpty())) {
        text.add(each.isEmpty() ? "" : indent + each);
      }
    }
    close(scope, text);
    return text;
  }

  private static void open(Map<String, String> scope, List<String> text) {
    if (!scope.isEmpty()) {
      List<String> words = new ArrayList<>();
      new java.util.TreeMap<>(scope)
          .forEach((word, value) -> words.add(word + ": '" + value.replace("'", "\\'") + "'"));
      text.add("using(" + String.join(", ", words) + ") {");
    }
  }

  private static void close(Map<String, String> scope, List<String> text) {
    if (!scope.isEmpty()) {
      text.add("}");
    }
  }

  private void nameResults(int i) {
    Line line = lines.get(i);
    int last = before(i);
    rename(line, "_", last);
    rename(line, "__", last < 0 ? -1 : before(last));
  }

  private void rename(Line line, String name, int from) {
    List<? extends ASTNode> places = Uses.places(line.tree, name);
    if (places.isEmpty() || from < 0) {
      return;
    }
    Optional<Expression> only = lines.get(from).tree.only();
    if (only.isPresent()) {
      String variable =
          Tree.assigned(only.get())
              .orElseGet(
                  () -> results.computeIfAbsent(from, any -> "result" + (results.size() + 1)));
      places.forEach(
          place -> line.edits.replace(line.tree.start(place), line.tree.end(place), variable));
    }
  }

  /** The line before whose value was not nothing. */
  private int before(int i) {
    int at = i - 1;
    while (at >= 0 && lines.get(at).line.showed() == Showed.NOTHING) {
      at--;
    }
    return at;
  }

  private List<String> written(int i, boolean inBlock) {
    Line line = lines.get(i);
    String text = line.edits.applied();
    Optional<Expression> only = line.tree.only();
    if (only.isPresent() && Tree.assigned(only.get()).isPresent()) {
      boolean global = bare || inBlock;
      return lines(global ? text.replaceFirst("^(def|final|var)\\s+", "") : text);
    }
    if (only.isEmpty() || line.line.showed() == Showed.NOTHING || prints(only.get())) {
      return lines(text);
    }
    return printed(i, text, line.line.showed());
  }

  private List<String> printed(int i, String text, Showed showed) {
    String direct =
        showed == Showed.TABLE ? "println table(" + text + ")" : "println(" + text + ")";
    if (!results.containsKey(i) && parses(direct)) {
      return lines(direct);
    }
    String name = results.computeIfAbsent(i, any -> "result" + (results.size() + 1));
    List<String> all = new ArrayList<>(lines(name + " = " + text));
    all.add(showed == Showed.TABLE ? "println table(" + name + ")" : "println(" + name + ")");
    return all;
  }

  private static boolean prints(Expression expression) {
    return expression instanceof MethodCallExpression call
        && call.isImplicitThis()
        && List.of("println", "print", "printf").contains(call.getMethodAsString());
  }

  private static boolean parses(String text) {
    try {
      ScriptTree.of(ScriptSource.line(text, List.of()));
      return true;
    } catch (ScriptException unreadable) {
      return false;
    }
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
