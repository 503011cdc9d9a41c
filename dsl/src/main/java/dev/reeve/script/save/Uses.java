package dev.reeve.script.save;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/** Where a line reads and assigns variables. */
final class Uses extends CodeVisitorSupport {
  private final List<VariableExpression> read = new ArrayList<>();
  private final List<String> assigned = new ArrayList<>();

  private Uses() {}

  private static Uses of(Tree tree) {
    Uses uses = new Uses();
    for (Statement each : tree.statements()) {
      each.visit(uses);
    }
    return uses;
  }

  /** Names of the variables it sets, as often as it does. */
  static List<String> assigned(Tree tree) {
    return of(tree).assigned;
  }

  /** Where it reads the variable of that name. */
  static List<? extends ASTNode> places(Tree tree, String name) {
    return of(tree).read.stream().filter(each -> each.getName().equals(name)).toList();
  }

  @Override
  public void visitVariableExpression(VariableExpression variable) {
    read.add(variable);
  }

  @Override
  public void visitDeclarationExpression(DeclarationExpression declaration) {
    visitBinaryExpression(declaration);
  }

  @Override
  public void visitBinaryExpression(BinaryExpression binary) {
    super.visitBinaryExpression(binary);
    if (Types.ofType(binary.getOperation().getType(), Types.ASSIGNMENT_OPERATOR)) {
      names(binary.getLeftExpression());
    }
  }

  private void names(Expression left) {
    if (left instanceof VariableExpression variable) {
      assigned.add(variable.getName());
    } else if (left instanceof org.codehaus.groovy.ast.expr.TupleExpression tuple) {
      tuple.getExpressions().forEach(this::names);
    }
  }

  @Override
  public void visitPrefixExpression(PrefixExpression prefix) {
    super.visitPrefixExpression(prefix);
    names(prefix.getExpression());
  }

  @Override
  public void visitPostfixExpression(PostfixExpression postfix) {
    super.visitPostfixExpression(postfix);
    names(postfix.getExpression());
  }
}
