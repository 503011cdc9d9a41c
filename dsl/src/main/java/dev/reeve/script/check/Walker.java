package dev.reeve.script.check;

import dev.reeve.errors.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.syntax.Types;

/** Follows the syntax tree of a script and guesses what each expression is. */
final class Walker extends CodeVisitorSupport {
  private final Map<Expression, Guess> guesses = new IdentityHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();
  // a method may be called from anywhere: under what is in force, and all that is named
  private final List<String> anywhere = new ArrayList<>(List.of(""));
  private final Deque<List<String>> profiles = new ArrayDeque<>(List.of(List.of("")));
  private final Variables variables;
  private final Navigation navigation;
  private final MethodCalls calls;

  Walker(ScriptChecker.Facts facts) {
    this.variables = new Variables(facts);
    this.navigation = new Navigation(this::report);
    this.calls = new MethodCalls(this, navigation);
  }

  List<Finding> findings() {
    return findings;
  }

  List<Write> writes() {
    return writes.stream()
        .map(each -> new Write(each.line(), each.call(), List.copyOf(each.profiles())))
        .toList();
  }

  /** Takes note of a call that writes. */
  void writes(ASTNode place, String call) {
    writes.add(new Write(place.getLineNumber(), call, profiles.getFirst()));
  }

  /** From here on these profiles are in force, until left. */
  void enter(List<String> named) {
    anywhere.addAll(named);
    profiles.push(named);
  }

  void leave() {
    profiles.pop();
  }

  /**
   * Follows a script, or a class that a script imports.
   *
   * @param handed whether what a method is handed under a vendor's name is that vendor
   */
  void walk(ModuleNode module, boolean handed) {
    variables.declare(module);
    module.getStatementBlock().visit(this);
    profiles.push(anywhere);
    for (ClassNode type : module.getClasses()) {
      for (MethodNode method : type.getMethods()) {
        if (method.getCode() != null && !method.isScriptBody()) {
          parameters(method.getParameters());
          if (handed) {
            vendors(method.getParameters());
          }
          method.getCode().visit(this);
        }
      }
    }
  }

  /** What an expression is; its parts are checked on the way, each once. */
  Guess guess(Expression expression) {
    if (!guesses.containsKey(expression)) {
      guesses.put(expression, Guess.UNKNOWN);
      expression.visit(this);
    }
    return guesses.getOrDefault(expression, Guess.UNKNOWN);
  }

  void report(ASTNode place, Finding.Kind kind, String text, String hint) {
    findings.add(new Finding(place.getLineNumber(), place.getColumnNumber(), kind, text, hint));
  }

  void unknown(ASTNode place, String text, String name, Collection<String> names) {
    String hint = Nearest.hint(name, names);
    String sentence =
        hint.isEmpty() ? "" : Character.toUpperCase(hint.charAt(0)) + hint.substring(1);
    report(place, Finding.Kind.UNKNOWN, text, sentence);
  }

  Variables variables() {
    return variables;
  }

  /** Runs over a closure whose first parameter is known. */
  void closure(ClosureExpression closure, Guess first) {
    Parameter[] parameters = closure.getParameters();
    boolean implicit = parameters != null && parameters.length == 0;
    variables.open();
    if (parameters != null) {
      parameters(parameters);
    }
    variables.put(implicit || parameters == null ? "it" : parameters[0].getName(), first);
    guesses.put(closure, Guess.UNKNOWN);
    closure.getCode().visit(this);
    variables.close();
  }

  private void vendors(Parameter[] parameters) {
    for (Parameter each : parameters) {
      variables.vendor(each.getName()).ifPresent(known -> variables.put(each.getName(), known));
    }
  }

  private void parameters(Parameter[] parameters) {
    for (Parameter each : parameters) {
      variables.put(each.getName(), Guess.UNKNOWN);
    }
  }

  @Override
  public void visitExpressionStatement(ExpressionStatement statement) {
    Guess guess = guess(statement.getExpression());
    if (guess instanceof Guess.OfOperation operation) {
      report(
          statement.getExpression(),
          Finding.Kind.NOT_CALLED,
          operation.name() + " is an operation that is not called.",
          "Write the parentheses: " + operation.name() + "(...).");
    }
  }

  @Override
  public void visitVariableExpression(VariableExpression variable) {
    guesses.put(variable, variables.of(variable, this));
  }

  @Override
  public void visitPropertyExpression(PropertyExpression property) {
    Guess owner = guess(property.getObjectExpression());
    String name = property.getPropertyAsString();
    if (name == null) {
      guess(property.getProperty());
      return;
    }
    guesses.put(property, navigation.property(owner, name, property.getProperty()));
  }

  @Override
  public void visitMethodCallExpression(MethodCallExpression call) {
    guesses.put(call, calls.guess(call));
  }

  @Override
  public void visitDeclarationExpression(DeclarationExpression declaration) {
    visitBinaryExpression(declaration);
  }

  @Override
  public void visitBinaryExpression(BinaryExpression binary) {
    int operator = binary.getOperation().getType();
    if (operator == Types.ASSIGN) {
      Guess value = guess(binary.getRightExpression());
      guesses.put(binary, value);
      if (binary.getLeftExpression() instanceof VariableExpression variable) {
        variables.assign(variable.getName(), value);
      } else {
        guess(binary.getLeftExpression());
      }
      return;
    }
    Guess left = guess(binary.getLeftExpression());
    Guess right = guess(binary.getRightExpression());
    if (operator == Types.LEFT_SQUARE_BRACKET) {
      guesses.put(binary, navigation.index(left, binary));
    } else if (left instanceof Guess.Unsteady || right instanceof Guess.Unsteady) {
      guesses.put(binary, left instanceof Guess.Unsteady ? left : right);
    }
  }

  @Override
  public void visitConstructorCallExpression(ConstructorCallExpression call) {
    super.visitConstructorCallExpression(call);
    String type = call.getType().getNameWithoutPackage();
    if (Steadiness.unsteadyType(type)) {
      guesses.put(call, new Guess.Unsteady("new " + type + "()"));
    }
  }

  @Override
  public void visitGStringExpression(GStringExpression text) {
    for (Expression part : text.getValues()) {
      if (guess(part) instanceof Guess.Unsteady unsteady) {
        guesses.put(text, unsteady);
      }
    }
  }

  @Override
  public void visitClosureExpression(ClosureExpression closure) {
    closure(closure, Guess.UNKNOWN);
  }

  @Override
  public void visitLambdaExpression(LambdaExpression lambda) {
    closure(lambda, Guess.UNKNOWN);
  }

  @Override
  public void visitForLoop(ForStatement loop) {
    Guess list = guess(loop.getCollectionExpression());
    if (list instanceof Guess.OfOperation operation) {
      navigation.notCalled(operation, "iterated", loop.getCollectionExpression());
    }
    Parameter variable = loop.getVariable();
    if (variable != null && variable.getName() != null) {
      variables.put(variable.getName(), Navigation.element(list));
    }
    loop.getLoopBlock().visit(this);
  }
}
