package dev.reeve.script.source;

import dev.reeve.script.scope.Sleeps;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts our {@code sleep} in the place of Groovy's, which can't be interrupted and knows no
 * durations; a script's own method of that name stays.
 */
final class SleepWeaver extends ClassCodeExpressionTransformer {
  private static final ClassNode SLEEPS = ClassHelper.make(Sleeps.class);

  private final SourceUnit unit;

  private SleepWeaver(SourceUnit unit) {
    this.unit = unit;
  }

  static void weave(ClassNode type, SourceUnit unit) {
    boolean own = type.getMethods().stream().map(MethodNode::getName).anyMatch("sleep"::equals);
    if (!own) {
      new SleepWeaver(unit).visitClass(type);
    }
  }

  @Override
  protected SourceUnit getSourceUnit() {
    return unit;
  }

  @Override
  public @Nullable Expression transform(@Nullable Expression expression) {
    if (expression instanceof ClosureExpression closure) {
      closure.getCode().visit(this);
      return closure;
    }
    Expression inner = super.transform(expression);
    return inner instanceof MethodCallExpression call && sleeps(call) ? ours(call) : inner;
  }

  private static boolean sleeps(MethodCallExpression call) {
    return call.isImplicitThis()
        && "sleep".equals(call.getMethodAsString())
        && call.getArguments() instanceof TupleExpression arguments
        && arguments.getExpressions().size() == 1;
  }

  private static Expression ours(MethodCallExpression call) {
    StaticMethodCallExpression ours =
        new StaticMethodCallExpression(SLEEPS, "pause", call.getArguments());
    ours.setSourcePosition(call);
    return ours;
  }
}
