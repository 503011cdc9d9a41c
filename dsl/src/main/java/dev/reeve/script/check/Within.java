package dev.reeve.script.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/** What the words that run a block tell of it. */
final class Within {
  private Within() {}

  /** The profiles that {@code using} or {@code across} puts in force, where they are constants. */
  static Optional<List<String>> profiles(MethodCallExpression call) {
    List<Expression> given = MethodCalls.expressions(call);
    if (is(call, "using")) {
      return given.stream()
          .filter(MapExpression.class::isInstance)
          .flatMap(map -> ((MapExpression) map).getMapEntryExpressions().stream())
          .filter(entry -> entry.getKeyExpression().getText().equals("profile"))
          .findFirst()
          .map(entry -> constants(entry.getValueExpression()).toList());
    }
    return is(call, "across")
        ? Optional.of(plain(given).flatMap(Within::constants).toList())
        : Optional.empty();
  }

  /** What {@code parallel} goes through. */
  static Optional<Expression> elements(MethodCallExpression call) {
    return is(call, "parallel")
        ? plain(MethodCalls.expressions(call)).findFirst()
        : Optional.empty();
  }

  private static boolean is(MethodCallExpression call, String word) {
    return call.isImplicitThis() && word.equals(call.getMethodAsString());
  }

  private static Stream<Expression> plain(List<Expression> given) {
    return given.stream()
        .filter(each -> !(each instanceof MapExpression || each instanceof ClosureExpression));
  }

  private static Stream<String> constants(Expression value) {
    if (value instanceof ListExpression list) {
      return list.getExpressions().stream().flatMap(Within::constants);
    }
    return value instanceof ConstantExpression ? Stream.of(value.getText()) : Stream.empty();
  }
}
