package dev.reeve.script.source;

import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Token;

/**
 * Turns declarations at the top of a text into variables of the session: parameters, so that
 * methods of the script see them and a given value takes the place of the default; and at the
 * prompt every declaration, so that the next line sees it.
 */
final class HeadWeaver {
  private final boolean line;

  HeadWeaver(boolean line) {
    this.line = line;
  }

  void weave(BlockStatement body) {
    List<Statement> statements = body.getStatements();
    statements.replaceAll(this::woven);
  }

  private Statement woven(Statement statement) {
    if (!(statement instanceof ExpressionStatement expression)
        || !(expression.getExpression() instanceof DeclarationExpression declaration)) {
      return statement;
    }
    boolean parameter =
        !declaration.isMultipleAssignmentDeclaration()
            && HeadReader.annotation(declaration).isPresent();
    if (!parameter && !(line && declaration.getAnnotations().isEmpty())) {
      return statement;
    }
    Expression assigned = parameter ? parameter(declaration) : variable(declaration);
    assigned.setSourcePosition(declaration);
    ExpressionStatement replaced = new ExpressionStatement(assigned);
    replaced.setSourcePosition(statement);
    return replaced;
  }

  private static Expression parameter(DeclarationExpression declaration) {
    VariableExpression variable = declaration.getVariableExpression();
    Expression initial = orNull(declaration.getRightExpression());
    ClosureExpression byDefault =
        new ClosureExpression(Parameter.EMPTY_ARRAY, new ExpressionStatement(initial));
    byDefault.setVariableScope(new VariableScope());
    MethodCallExpression given =
        new MethodCallExpression(
            VariableExpression.THIS_EXPRESSION,
            "reeveParameter",
            new ArgumentListExpression(new ConstantExpression(variable.getName()), byDefault));
    given.setSourcePosition(declaration);
    return assign(new VariableExpression(variable.getName()), typed(variable, given));
  }

  private static Expression variable(DeclarationExpression declaration) {
    if (declaration.isMultipleAssignmentDeclaration()) {
      List<Expression> names =
          declaration.getTupleExpression().getExpressions().stream()
              .map(each -> (Expression) new VariableExpression(each.getText()))
              .toList();
      return assign(new TupleExpression(names), declaration.getRightExpression());
    }
    VariableExpression variable = declaration.getVariableExpression();
    Expression initial = declaration.getRightExpression();
    Expression value =
        initial instanceof EmptyExpression ? empty(variable.getOriginType()) : initial;
    return assign(new VariableExpression(variable.getName()), typed(variable, value));
  }

  private static Expression empty(ClassNode type) {
    if (!ClassHelper.isPrimitiveType(type)) {
      return new ConstantExpression(null);
    }
    return ClassHelper.isPrimitiveBoolean(type)
        ? new ConstantExpression(false)
        : new ConstantExpression(0);
  }

  private static Expression orNull(Expression initial) {
    return initial instanceof EmptyExpression ? new ConstantExpression(null) : initial;
  }

  private static Expression typed(VariableExpression variable, Expression value) {
    ClassNode type = variable.getOriginType();
    // A cast of null to a primitive type fails; a parameter without a value stays null.
    return variable.isDynamicTyped() || type.getNameWithoutPackage().equals("Object")
        ? value
        : new CastExpression(ClassHelper.getWrapper(type), value);
  }

  private static Expression assign(Expression left, Expression value) {
    return new BinaryExpression(left, Token.newSymbol("=", -1, -1), value);
  }
}
