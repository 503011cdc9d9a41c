package dev.reeve.script.source;

import dev.reeve.script.scope.Carried;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.ConstructorNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.syntax.Token;

/**
 * Lets every closure of a script remember the scope it was written in: the body that holds it takes
 * the scope once ({@link Carried#here}), and the closure brings it to a thread that has none.
 */
final class ScopeWeaver extends CodeVisitorSupport {
  private static final ClassNode CARRIED = ClassHelper.make(Carried.class);

  // some expressions stand at two places of a tree, as the left side of ?: does
  private final Set<ClosureExpression> woven = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;
  private boolean found;

  private ScopeWeaver() {}

  /** Weaves every method of a class. */
  static void weave(ClassNode type) {
    type.getMethods().forEach(ScopeWeaver::weave);
    type.getDeclaredConstructors().forEach(ScopeWeaver::weave);
  }

  private static void weave(MethodNode method) {
    Statement body = method.getCode();
    // A constructor's first statement must stay the call of another constructor.
    if (body == null || method instanceof ConstructorNode) {
      return;
    }
    ScopeWeaver weaver = new ScopeWeaver();
    body.visit(weaver);
    if (weaver.found) {
      method.setCode(block(body, take("scope0"), body));
    }
  }

  @Override
  public void visitClosureExpression(ClosureExpression closure) {
    if (!woven.add(closure)) {
      return;
    }
    found = false;
    depth++;
    super.visitClosureExpression(closure);
    depth--;
    closure.setCode(carried(closure.getCode(), found));
    found = true;
  }

  @Override
  public void visitLambdaExpression(LambdaExpression lambda) {
    visitClosureExpression(lambda);
  }

  private Statement carried(Statement body, boolean holdsClosures) {
    String entered = "$entered" + (depth + 1);
    Statement inner = holdsClosures ? block(body, take("scope" + (depth + 1)), body) : body;
    TryCatchStatement guarded =
        new TryCatchStatement(
            inner, new ExpressionStatement(call("leave", new VariableExpression(entered))));
    guarded.setSourcePosition(body);
    return block(
        body, declare(entered, call("enter", new VariableExpression("$scope" + depth))), guarded);
  }

  private static Statement take(String name) {
    return declare("$" + name, call("here"));
  }

  private static Statement declare(String name, Expression value) {
    return new ExpressionStatement(
        new DeclarationExpression(
            new VariableExpression(name), Token.newSymbol("=", -1, -1), value));
  }

  private static Expression call(String method, Expression... arguments) {
    return new StaticMethodCallExpression(CARRIED, method, new ArgumentListExpression(arguments));
  }

  private static BlockStatement block(Statement place, Statement... statements) {
    BlockStatement block = new BlockStatement();
    block.addStatements(List.of(statements));
    block.setSourcePosition(place);
    return block;
  }
}
