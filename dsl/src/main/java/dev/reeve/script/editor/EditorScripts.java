package dev.reeve.script.editor;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.PropertyNode;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.transform.ASTTransformation;
import org.codehaus.groovy.transform.GroovyASTTransformation;

/**
 * Lets every script of a workspace extend the class that {@code reeve library ide} wrote, so that a
 * language server knows the vendors as its properties. Stands alone: no other class of Reeve is in
 * the jar that it is copied to.
 */
@GroovyASTTransformation(phase = CompilePhase.SEMANTIC_ANALYSIS)
public final class EditorScripts implements ASTTransformation {
  private static final String BASE = "reeve.code.Words";

  /** For the service loader of the editor's compiler. */
  public EditorScripts() {}

  @Override
  public void visit(ASTNode[] nodes, SourceUnit source) {
    ModuleNode module = source.getAST();
    ClassNode base = module == null ? null : module.getUnit().getClass(BASE);
    if (module == null || base == null) {
      return;
    }
    for (ClassNode each : module.getClasses()) {
      if (each.isScriptBody()) {
        each.setSuperClass(base.getPlainNodeReference());
        each.getMethods().forEach(method -> method.getCode().visit(words(base)));
      }
    }
  }

  /** Variables were looked up before the class had its words: those unknown are looked up again. */
  private static CodeVisitorSupport words(ClassNode base) {
    return new CodeVisitorSupport() {
      @Override
      public void visitVariableExpression(VariableExpression expression) {
        PropertyNode word = base.getProperty(expression.getName());
        if (word != null && expression.getAccessedVariable() instanceof DynamicVariable) {
          expression.setAccessedVariable(word);
        }
      }
    };
  }
}
