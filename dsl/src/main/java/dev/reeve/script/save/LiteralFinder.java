package dev.reeve.script.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/**
 * Finds the literals that a call is given: named arguments, identifiers in brackets, positional
 * texts of a vendor's operation.
 */
final class LiteralFinder extends CodeVisitorSupport {
  private final Tree tree;
  private final Set<String> vendors;
  private final List<Literal> found = new ArrayList<>();

  private LiteralFinder(Tree tree, Set<String> vendors) {
    this.tree = tree;
    this.vendors = vendors;
  }

  static List<Literal> of(Tree tree, Set<String> vendors) {
    LiteralFinder finder = new LiteralFinder(tree, vendors);
    for (Statement each : tree.statements()) {
      each.visit(finder);
    }
    return finder.found;
  }

  @Override
  public void visitMethodCallExpression(MethodCallExpression call) {
    super.visitMethodCallExpression(call);
    String method = call.getMethodAsString();
    if (method == null || call.isImplicitThis()) {
      return;
    }
    List<String> path = path(call.getObjectExpression());
    boolean vendors = !path.isEmpty() && this.vendors.contains(path.get(0));
    if (call.getArguments() instanceof TupleExpression tuple) {
      for (Expression each : tuple.getExpressions()) {
        if (each instanceof MapExpression map) {
          map.getMapEntryExpressions().forEach(entry -> named(entry, path, method));
        } else if (vendors && path.size() > 1 && !path.contains("http")) {
          positional(each, path, method);
        }
      }
    }
  }

  private void named(MapEntryExpression entry, List<String> path, String method) {
    if (entry.getKeyExpression() instanceof ConstantExpression key) {
      String name = Names.of(String.valueOf(key.getValue()));
      String owner = path.size() > 1 ? Names.one(path.get(path.size() - 1)) : method;
      String of = path.isEmpty() ? method : String.join(".", path) + "." + method;
      take(
          entry.getValueExpression(),
          List.of(name, Names.joined(owner, name)),
          key.getValue() + " of " + of);
    }
  }

  private void positional(Expression value, List<String> path, String method) {
    if (value instanceof ConstantExpression constant && constant.getValue() instanceof String) {
      String one = Names.one(path.get(path.size() - 1));
      take(value, List.of(one, one + "Id"), "of " + String.join(".", path) + "." + method);
    }
  }

  @Override
  public void visitBinaryExpression(BinaryExpression binary) {
    super.visitBinaryExpression(binary);
    if (binary.getOperation().getType() == Types.LEFT_SQUARE_BRACKET) {
      List<String> path = path(binary.getLeftExpression());
      if (path.size() > 1 && vendors.contains(path.get(0))) {
        positional(binary.getRightExpression(), path, "get");
      }
    }
  }

  /** {@code pureport.networks} as its words; empty for anything but a plain path. */
  private static List<String> path(Expression expression) {
    List<String> words = new ArrayList<>();
    Expression at = expression;
    while (at instanceof PropertyExpression property && property.getPropertyAsString() != null) {
      words.add(0, property.getPropertyAsString());
      at = property.getObjectExpression();
    }
    if (!(at instanceof VariableExpression variable) || variable.isThisExpression()) {
      return List.of();
    }
    words.add(0, variable.getName());
    return words;
  }

  private void take(Expression value, List<String> names, String help) {
    if (value instanceof ListExpression list) {
      texts(list).ifPresent(type -> add(value, type, names, help));
    } else {
      tree.type(value).ifPresent(type -> add(value, type, names, help));
    }
  }

  private Optional<String> texts(ListExpression list) {
    boolean texts =
        !list.getExpressions().isEmpty()
            && list.getExpressions().stream()
                .allMatch(each -> tree.type(each).equals(Optional.of("String")))
            && tree.text().substring(tree.first(list)).startsWith("[");
    return texts ? Optional.of("List<String>") : Optional.empty();
  }

  private void add(Expression value, String type, List<String> names, String help) {
    found.add(new Literal(tree.first(value), tree.last(value), type, names, help));
  }
}
