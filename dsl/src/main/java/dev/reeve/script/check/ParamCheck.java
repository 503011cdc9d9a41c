package dev.reeve.script.check;

import dev.reeve.script.head.ScriptParameter;
import dev.reeve.script.source.HeadReader;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.words.ScriptException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;

/** Looks at the parameters that a script declares: where, under which names, by which defaults. */
final class ParamCheck extends CodeVisitorSupport {
  private final ScriptSource source;
  private final ModuleNode module;
  private final Walker walker;
  private Map<DeclarationExpression, ScriptParameter> parameters = Map.of();

  ParamCheck(ScriptSource source, ModuleNode module, Walker walker) {
    this.source = source;
    this.module = module;
    this.walker = walker;
  }

  void check() {
    try {
      parameters = new HeadReader(source, module).parameters();
    } catch (ScriptException wrongType) {
      // told by who reads the head, with its place; nothing is known of the others then
      return;
    }
    names();
    parameters.forEach(this::byDefault);
    module.getStatementBlock().visit(this);
    for (ClassNode type : module.getClasses()) {
      for (MethodNode method : type.getMethods()) {
        if (method.getCode() != null && !method.isScriptBody()) {
          method.getCode().visit(this);
        }
      }
    }
  }

  @Override
  public void visitDeclarationExpression(DeclarationExpression declaration) {
    if (HeadReader.annotation(declaration).isPresent() && !parameters.containsKey(declaration)) {
      report(
          declaration.getLeftExpression(),
          "@Param has no effect on " + declaration.getLeftExpression().getText() + ".",
          "An option is one variable, declared at the top level of the script.");
    }
    super.visitDeclarationExpression(declaration);
  }

  private void names() {
    Map<String, DeclarationExpression> options = new HashMap<>();
    parameters.forEach(
        (declaration, parameter) -> {
          DeclarationExpression first = options.putIfAbsent(parameter.option(), declaration);
          if (first != null) {
            report(
                declaration.getLeftExpression(),
                String.format(
                    Locale.ROOT,
                    "The option %s of %s is that of %s in line %d already.",
                    parameter.option(),
                    parameter.name(),
                    first.getVariableExpression().getName(),
                    first.getLineNumber()),
                "Give one of them another name.");
          }
        });
  }

  private void byDefault(DeclarationExpression declaration, ScriptParameter parameter) {
    Expression initial = declaration.getRightExpression();
    if (initial instanceof ListExpression list) {
      list.getExpressions().forEach(each -> value(each, parameter));
    } else if (!parameter.list()) {
      value(initial, parameter);
    } else if (initial instanceof ConstantExpression constant && constant.getValue() != null) {
      String text = "Parameter " + parameter.name() + " wants a list, not " + constant.getText();
      report(initial, text + ".", "Write [...].");
    }
  }

  private void value(Expression value, ScriptParameter parameter) {
    Optional<Object> told =
        value instanceof ConstantExpression constant
            ? Optional.ofNullable(constant.getValue())
            : ofEnum(value);
    if (told.isEmpty()) {
      return;
    }
    Wanted wanted = Wanted.of(parameter.type());
    if (wanted.takes().test(told.get())) {
      rules(value, parameter, told.get().toString());
    } else {
      boolean secret = parameter.type() == ScriptParameter.Type.SECRET;
      String found = secret ? "a literal" : told.get().toString();
      String text = "Parameter " + parameter.name() + " wants " + wanted.what() + ", not " + found;
      report(value, text + ".", wanted.hint());
    }
  }

  private void rules(Expression value, ScriptParameter parameter, String text) {
    List<String> values = parameter.rules().values();
    Optional<String> fault =
        values.isEmpty() || values.contains(text)
            ? parameter.fault(text)
            : Optional.of("is one of " + String.join(", ", values) + ", not " + text);
    fault.ifPresent(
        wrong -> report(value, "The default of " + parameter.name() + " " + wrong + ".", ""));
  }

  /** The constant that {@code Size.LARGE} names, where the script has such an enum. */
  private Optional<Object> ofEnum(Expression value) {
    if (!(value instanceof PropertyExpression property)) {
      return Optional.empty();
    }
    String owner = property.getObjectExpression().getText();
    return module.getClasses().stream()
        .filter(type -> type.isEnum() && type.getNameWithoutPackage().equals(owner))
        .findFirst()
        .map(type -> property.getPropertyAsString());
  }

  private void report(ASTNode place, String text, String hint) {
    walker.report(place, Finding.Kind.PARAMETER, text, hint);
  }

  /**
   * What a literal must be to be a default.
   *
   * @param takes whether a value is one
   * @param what it is, in the user's words
   * @param hint what to write
   */
  private record Wanted(Predicate<Object> takes, String what, String hint) {
    static Wanted of(ScriptParameter.Type type) {
      return switch (type) {
        case STRING, ENUM -> new Wanted(any -> true, "", "");
        case INT ->
            new Wanted(Wanted::isWhole, "a whole number", "Write it without quotes, e.g. 3.");
        case DECIMAL ->
            new Wanted(Number.class::isInstance, "a number", "Write it without quotes, e.g. 0.5.");
        case BOOLEAN ->
            new Wanted(Boolean.class::isInstance, "true or false", "Write it without quotes.");
        case DURATION -> never("a duration", "Write e.g. 7.days or 15.minutes.");
        case INSTANT -> never("a time", "Write e.g. now, 7.days.ago or Instant.parse('...').");
        case FILE -> never("a file", "Write new File('...').");
        case SECRET -> never("a secret", "Leave it out, and give it as env:NAME or vault:NAME.");
      };
    }

    private static Wanted never(String what, String hint) {
      return new Wanted(any -> false, what, hint);
    }

    private static boolean isWhole(Object value) {
      return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }
  }
}
