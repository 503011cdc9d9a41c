package dev.reeve.script.save;

import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.source.ScriptTree;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/** A line with its syntax tree; places of the tree as offsets into the text. */
record Tree(String text, ModuleNode module) {
  private static final List<String> TIMES =
      List.of("second", "minute", "hour", "day", "week", "milli", "millisecond");

  static Tree of(String text) {
    return new Tree(text, ScriptTree.of(ScriptSource.line(text, List.of())));
  }

  List<Statement> statements() {
    return module.getStatementBlock().getStatements();
  }

  /** The only expression that the text is, if it is one. */
  Optional<Expression> only() {
    List<Statement> all = statements();
    return all.size() == 1
            && module.getMethods().isEmpty()
            && all.get(0) instanceof ExpressionStatement statement
        ? Optional.of(statement.getExpression())
        : Optional.empty();
  }

  int start(ASTNode node) {
    return offset(node.getLineNumber(), node.getColumnNumber());
  }

  int end(ASTNode node) {
    return offset(node.getLastLineNumber(), node.getLastColumnNumber());
  }

  private int offset(int line, int column) {
    int at = 0;
    for (int passed = 1; passed < line; passed++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.min(text.length(), at + column - 1);
  }

  /** The type of a literal, or empty where the expression is none or stands elsewhere. */
  Optional<String> type(Expression value) {
    if (value instanceof ConstantExpression constant && start(value) < end(value)) {
      String written = text.substring(start(value), end(value));
      return constant(constant.getValue(), written);
    }
    return value instanceof PropertyExpression property ? time(property) : Optional.empty();
  }

  private static Optional<String> constant(Object value, String written) {
    if (value instanceof String) {
      return Optional.of("String").filter(any -> written.matches("(?s)['\"].*['\"]"));
    }
    if (value instanceof Boolean) {
      return Optional.of("boolean").filter(any -> written.matches("true|false"));
    }
    if (value instanceof Number number && written.matches("-?[0-9][\\w.]*")) {
      boolean whole = number instanceof Integer || number instanceof Long;
      return Optional.of(whole ? "int" : "BigDecimal");
    }
    return Optional.empty();
  }

  /** {@code 7.days} or {@code 7.days.ago}. */
  private Optional<String> time(PropertyExpression property) {
    String word = String.valueOf(property.getPropertyAsString());
    if (word.equals("ago") && property.getObjectExpression() instanceof PropertyExpression span) {
      return time(span).map(any -> "Instant");
    }
    boolean time = TIMES.contains(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    return time && property.getObjectExpression() instanceof ConstantExpression
        ? Optional.of("Duration")
        : Optional.empty();
  }

  /** Where a literal begins: a time's number is its first part. */
  int first(Expression value) {
    return value instanceof PropertyExpression property
        ? first(property.getObjectExpression())
        : start(value);
  }

  int last(Expression value) {
    return value instanceof PropertyExpression property ? end(property.getProperty()) : end(value);
  }

  /** The variable that an assignment or declaration sets, if the expression is one. */
  static Optional<String> assigned(Expression expression) {
    return expression instanceof BinaryExpression binary
            && binary.getOperation().getType() == Types.ASSIGN
            && binary.getLeftExpression() instanceof VariableExpression variable
        ? Optional.of(variable.getName())
        : Optional.empty();
  }
}
