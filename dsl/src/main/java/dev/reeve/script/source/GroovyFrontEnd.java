package dev.reeve.script.source;

import dev.reeve.library.store.Shelf;
import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.script.words.ScriptBase;
import dev.reeve.script.words.ScriptException;
import groovy.lang.GroovyClassLoader;
import groovy.transform.ThreadInterrupt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.tools.GroovyClass;
import org.jspecify.annotations.Nullable;

/** Calls the Groovy compiler. The only class, with what it alone uses, that loads it. */
final class GroovyFrontEnd {
  private static final Set<String> NEVER_RUN = Set.of("groovy.grape.GrabAnnotationTransformation");

  private GroovyFrontEnd() {}

  /** Reads the head without running anything: no annotation, transform or initialiser acts. */
  static ScriptDescription describe(ScriptSource source) {
    ScriptMark mark = ScriptMark.of(source.text());
    ModuleNode module = parse(source, mark.text());
    return description(source, mark, module);
  }

  static ModuleNode parse(ScriptSource source, String text) {
    try {
      SourceUnit unit = SourceUnit.create(SourceLines.PREFIX + source.name(), text);
      unit.parse();
      unit.completePhase();
      unit.nextPhase();
      unit.convert();
      return unit.getAST();
    } catch (MultipleCompilationErrorsException e) {
      throw GroovyFaults.of(source, e);
    }
  }

  private static ScriptDescription description(
      ScriptSource source, ScriptMark mark, ModuleNode module) {
    String summary = "";
    if (!mark.annotation().isEmpty()) {
      ModuleNode own = parse(source, mark.annotation() + "\ndef x");
      summary =
          HeadReader.declaration(own.getStatementBlock().getStatements().get(0))
              .map(each -> HeadReader.textOf(each.getAnnotations().get(0), "value"))
              .orElse("");
    }
    return new ScriptDescription(
        source.name(), summary, List.copyOf(new HeadReader(source, module).parameters().values()));
  }

  /** Compiles a text; {@code earlier} are the loaders of earlier lines of the prompt. */
  static CompiledScript compile(ScriptSource source, List<ScriptLoader> earlier, Shelf libraries) {
    ScriptMark mark = ScriptMark.of(source.text());
    ClassLoader parent = ScriptBase.class.getClassLoader();
    Head head = new Head(source, mark);
    CompilerConfiguration configuration = configuration(head);
    ScriptLoader seen = new ScriptLoader(parent, Map.of(), earlier, Map.of());
    LibrarySources sources = new LibrarySources(libraries, seen);
    try (GroovyClassLoader loader = new GroovyClassLoader(seen, configuration)) {
      loader.setResourceLoader(sources);
      CompilationUnit unit = new CompilationUnit(configuration, null, loader);
      unit.addSource(SourceLines.PREFIX + source.name(), prefix(source) + mark.text());
      unit.compile(Phases.CLASS_GENERATION);
      sources.refuse();
      return compiled(unit, head, sources.used());
    } catch (MultipleCompilationErrorsException e) {
      sources.refuse();
      throw GroovyFaults.of(source, e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String prefix(ScriptSource source) {
    StringBuilder prefix = new StringBuilder();
    source.imports().forEach(each -> prefix.append(each).append("; "));
    return prefix.toString();
  }

  private static CompiledScript compiled(CompilationUnit unit, Head head, List<String> libraries) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (GroovyClass each : unit.getClasses()) {
      classes.put(each.getName(), each.getBytes());
    }
    ModuleNode module = head.module;
    if (module == null) {
      throw new IllegalStateException("the compiler showed no class");
    }
    String main = module.getScriptClassDummy().getName();
    boolean runs = classes.containsKey(main);
    ScriptDescription description = head.description;
    if ((!runs && !head.source.line()) || description == null) {
      throw ScriptException.notCompiled(
          "The script has nothing to run.",
          "in " + head.source.name(),
          "Write statements beside its classes.");
    }
    List<String> methods = module.getMethods().stream().map(MethodNode::getName).toList();
    return new CompiledScript(runs ? main : "", classes, methods, description, libraries);
  }

  private static CompilerConfiguration configuration(Head head) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setScriptBaseClass(ScriptBase.class.getName());
    configuration.setTargetBytecode(CompilerConfiguration.JDK17);
    configuration.setDisabledGlobalASTTransformations(NEVER_RUN);
    configuration.addCompilationCustomizers(imports(), head);
    if (head.source.line()) {
      configuration.addCompilationCustomizers(
          new ASTTransformationCustomizer(ThreadInterrupt.class));
    }
    return configuration;
  }

  private static ImportCustomizer imports() {
    ImportCustomizer imports = new ImportCustomizer();
    DefaultImports.NAMES.forEach((alias, type) -> imports.addImport(alias, type));
    return imports;
  }

  /** Reads the head, then weaves it and every closure. */
  private static final class Head extends CompilationCustomizer {
    private final ScriptSource source;
    private final ScriptMark mark;
    private @Nullable ScriptDescription description;
    private @Nullable ModuleNode module;

    Head(ScriptSource source, ScriptMark mark) {
      super(CompilePhase.CONVERSION);
      this.source = source;
      this.mark = mark;
    }

    @Override
    public void call(SourceUnit unit, GeneratorContext context, ClassNode type) {
      ModuleNode first = unit.getAST();
      if (description == null) {
        module = first;
        description = description(source, mark, first);
        weaveHead(first);
      }
      SleepWeaver.weave(type, unit);
      ScopeWeaver.weave(type);
    }

    private void weaveHead(ModuleNode module) {
      BlockStatement body = module.getStatementBlock();
      new HeadWeaver(source.line()).weave(body);
    }
  }
}
