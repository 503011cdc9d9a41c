package dev.reeve.script.source;

import dev.reeve.script.head.ScriptParameter;
import dev.reeve.script.head.ScriptParameter.Rules;
import dev.reeve.script.head.ScriptParameter.Type;
import dev.reeve.script.words.ScriptException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.GenericsType;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that a script declares from its syntax tree; runs nothing. */
public final class HeadReader {
  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("String", Type.STRING),
          Map.entry("Object", Type.STRING),
          Map.entry("int", Type.INT),
          Map.entry("Integer", Type.INT),
          Map.entry("long", Type.INT),
          Map.entry("Long", Type.INT),
          Map.entry("BigInteger", Type.INT),
          Map.entry("BigDecimal", Type.DECIMAL),
          Map.entry("double", Type.DECIMAL),
          Map.entry("boolean", Type.BOOLEAN),
          Map.entry("Boolean", Type.BOOLEAN),
          Map.entry("Duration", Type.DURATION),
          Map.entry("Instant", Type.INSTANT),
          Map.entry("File", Type.FILE),
          Map.entry("Secret", Type.SECRET));

  /**
   * What a value may be at least and at most: Groovy's cast cuts what is larger, without a word.
   */
  private static final Map<String, List<String>> RANGES =
      Map.of(
          "int", List.of("-2147483648", "2147483647"),
          "Integer", List.of("-2147483648", "2147483647"),
          "long", List.of("-9223372036854775808", "9223372036854775807"),
          "Long", List.of("-9223372036854775808", "9223372036854775807"));

  private final ScriptSource source;
  private final ModuleNode module;

  /** A reader of that script and its tree. */
  public HeadReader(ScriptSource source, ModuleNode module) {
    this.source = source;
    this.module = module;
  }

  /**
   * The parameters in the order declared.
   *
   * @throws ScriptException where one is of a type that no parameter can have
   */
  public Map<DeclarationExpression, ScriptParameter> parameters() {
    Map<DeclarationExpression, ScriptParameter> parameters = new LinkedHashMap<>();
    for (Statement each : module.getStatementBlock().getStatements()) {
      declaration(each)
          .ifPresent(
              found ->
                  annotation(found)
                      .ifPresent(mark -> parameters.put(found, parameter(found, mark))));
    }
    return parameters;
  }

  /** The declaration that a statement is, if it has one variable. */
  static Optional<DeclarationExpression> declaration(Statement statement) {
    return statement instanceof ExpressionStatement expression
            && expression.getExpression() instanceof DeclarationExpression found
            && !found.isMultipleAssignmentDeclaration()
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Its {@code @Param}. */
  public static Optional<AnnotationNode> annotation(DeclarationExpression declaration) {
    return declaration.getAnnotations().stream()
        .filter(each -> each.getClassNode().getNameWithoutPackage().equals("Param"))
        .findFirst();
  }

  private ScriptParameter parameter(DeclarationExpression declaration, AnnotationNode mark) {
    VariableExpression variable = declaration.getVariableExpression();
    Expression initial = declaration.getRightExpression();
    boolean without = initial instanceof EmptyExpression;
    ClassNode declared = variable.getOriginType();
    boolean list = isList(declared) || initial instanceof ListExpression;
    List<String> values = texts(mark, "values");
    ClassNode element = element(declared, list);
    Type type = type(element, values, initial, variable);
    List<String> range = RANGES.getOrDefault(element.getNameWithoutPackage(), List.of("", ""));
    return new ScriptParameter(
        variable.getName(),
        type,
        list,
        without && !Boolean.FALSE.equals(constant(mark, "required")) && type != Type.BOOLEAN,
        without || isNull(initial) ? "" : text(initial),
        textOf(mark, "value"),
        new Rules(
            values.isEmpty() ? constants(element) : values,
            textOf(mark, "pattern"),
            or(textOf(mark, "min"), range.get(0)),
            or(textOf(mark, "max"), range.get(1))));
  }

  private static String or(String told, String otherwise) {
    return told.isEmpty() ? otherwise : told;
  }

  private static boolean isNull(Expression initial) {
    return initial instanceof ConstantExpression constant && constant.getValue() == null;
  }

  private static boolean isList(ClassNode type) {
    return type.isArray() || List.of("List", "Collection").contains(type.getNameWithoutPackage());
  }

  private static ClassNode element(ClassNode type, boolean list) {
    if (type.isArray()) {
      return type.getComponentType();
    }
    GenericsType[] generics = type.getGenericsTypes();
    if (list && generics != null && generics.length == 1) {
      return generics[0].getType();
    }
    return list ? org.codehaus.groovy.ast.ClassHelper.STRING_TYPE : type;
  }

  private Type type(ClassNode declared, List<String> values, Expression initial, ASTNode place) {
    if (!values.isEmpty() || !constants(declared).isEmpty()) {
      return Type.ENUM;
    }
    if (declared.getNameWithoutPackage().equals("Object")
        && initial instanceof ConstantExpression constant) {
      return ofConstant(constant.getValue());
    }
    Type type = TYPES.get(declared.getNameWithoutPackage());
    if (type == null) {
      throw wrongType(declared, place);
    }
    return type;
  }

  private static Type ofConstant(@Nullable Object value) {
    if (value instanceof Boolean) {
      return Type.BOOLEAN;
    }
    if (value instanceof Integer || value instanceof Long) {
      return Type.INT;
    }
    return value instanceof Number ? Type.DECIMAL : Type.STRING;
  }

  private ScriptException wrongType(ClassNode declared, ASTNode place) {
    return ScriptException.notCompiled(
        "A parameter can't be a " + declared.getNameWithoutPackage() + ".",
        "at " + source.place(place.getLineNumber()) + ", column " + place.getColumnNumber(),
        "Use String, int, BigDecimal, boolean, Duration, Instant, File, Secret, an enum,"
            + " or a list of them.");
  }

  private List<String> constants(ClassNode type) {
    for (ClassNode each : module.getClasses()) {
      if (each.isEnum() && each.getNameWithoutPackage().equals(type.getNameWithoutPackage())) {
        return each.getFields().stream().filter(FieldNode::isEnum).map(FieldNode::getName).toList();
      }
    }
    return List.of();
  }

  private String text(Expression expression) {
    List<String> lines = source.text().lines().toList();
    int first = expression.getLineNumber() - 1;
    int last = expression.getLastLineNumber() - 1;
    if (first < 0 || last >= lines.size() || first != last) {
      return expression.getText();
    }
    return lines
        .get(first)
        .substring(expression.getColumnNumber() - 1, expression.getLastColumnNumber() - 1)
        .strip();
  }

  static String textOf(AnnotationNode mark, String member) {
    Object value = constant(mark, member);
    return value == null ? "" : value.toString();
  }

  private static @Nullable Object constant(AnnotationNode mark, String member) {
    return mark.getMember(member) instanceof ConstantExpression constant
        ? constant.getValue()
        : null;
  }

  private static List<String> texts(AnnotationNode mark, String member) {
    Expression value = mark.getMember(member);
    if (value instanceof ListExpression list) {
      return list.getExpressions().stream().map(Expression::getText).toList();
    }
    return value == null ? List.of() : List.of(value.getText());
  }
}
