package dev.reeve.script.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.syntax.Types;

/** What the variables of a script hold; one that is assigned two kinds of things holds anything. */
final class Variables {
  private final ScriptChecker.Facts facts;
  private final Deque<Map<String, Guess>> blocks = new ArrayDeque<>();
  private final Set<String> own = new HashSet<>(Set.of("this", "super", "it", "args", "binding"));

  Variables(ScriptChecker.Facts facts) {
    this.facts = facts;
    open();
  }

  /** Takes note of every name the script itself declares or assigns anywhere. */
  void declare(ModuleNode module) {
    for (ClassNode type : module.getClasses()) {
      own.add(type.getNameWithoutPackage());
      type.getFields().forEach(field -> own.add(field.getName()));
      type.getMethods().forEach(method -> own.add(method.getName()));
    }
    module.getImports().forEach(each -> own.add(each.getAlias()));
    module.getStatementBlock().visit(new Names());
    module.getMethods().forEach(method -> method.getCode().visit(new Names()));
  }

  void open() {
    blocks.push(new HashMap<>());
  }

  void close() {
    blocks.pop();
  }

  void put(String name, Guess guess) {
    own.add(name);
    blocks.getFirst().put(name, guess);
  }

  void assign(String name, Guess guess) {
    for (Map<String, Guess> block : blocks) {
      Guess before = block.get(name);
      if (before != null) {
        block.put(name, same(before, guess) ? guess : Guess.UNKNOWN);
        return;
      }
    }
    put(name, guess);
  }

  private static boolean same(Guess one, Guess other) {
    return one.getClass() == other.getClass();
  }

  Guess of(VariableExpression variable, Walker walker) {
    String name = variable.getName();
    for (Map<String, Guess> block : blocks) {
      if (block.containsKey(name)) {
        return block.get(name);
      }
    }
    Optional<Guess> vendor = vendor(name);
    if (vendor.isPresent()) {
      return vendor.get();
    }
    if (!own.contains(name) && !facts.words().contains(name) && isVariable(name)) {
      walker.unknown(variable, "There is no variable or vendor " + name + ".", name, known());
    }
    return Guess.UNKNOWN;
  }

  /** The vendor of that name. */
  Optional<Guess> vendor(String name) {
    return facts.vendors().contains(name)
        ? Optional.of(new Guess.OfVendor(facts.load().apply(name)))
        : Optional.empty();
  }

  /** A name that starts with a capital is a class, which only the compiler can find. */
  private static boolean isVariable(String name) {
    return !Character.isUpperCase(name.charAt(0));
  }

  private List<String> known() {
    List<String> names = new ArrayList<>(facts.vendors());
    names.addAll(facts.words());
    names.addAll(own);
    return names;
  }

  private final class Names extends CodeVisitorSupport {
    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
      take(declaration.getLeftExpression());
      super.visitDeclarationExpression(declaration);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
      if (binary.getOperation().getType() == Types.ASSIGN) {
        take(binary.getLeftExpression());
      }
      super.visitBinaryExpression(binary);
    }

    @Override
    public void visitCatchStatement(CatchStatement statement) {
      own.add(statement.getVariable().getName());
      super.visitCatchStatement(statement);
    }

    private void take(Expression left) {
      if (left instanceof VariableExpression variable) {
        own.add(variable.getName());
      } else if (left instanceof TupleExpression tuple) {
        tuple.getExpressions().forEach(this::take);
      }
    }
  }
}
