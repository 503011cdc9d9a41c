package dev.reeve.script;

import dev.reeve.errors.ReeveException;
import dev.reeve.script.scope.Scopes;
import dev.reeve.script.source.LoadedScript;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptLoader;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.surface.Surface;
import dev.reeve.script.words.ExitRequest;
import dev.reeve.script.words.ScriptBase;
import dev.reeve.script.words.Services;
import dev.reeve.script.words.Words;
import dev.reeve.script.words.WordsBinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.runtime.MethodClosure;
import org.jspecify.annotations.Nullable;

/**
 * Runs lines of a prompt and whole scripts. One thread at a time; variables, methods, classes and
 * imports of a line hold for the lines after it, those of a script do not leave it.
 */
public final class Evaluator {
  private final Surface surface;
  private final Services services;
  private final ScriptCompiler compiler;
  private final WordsBinding variables;
  private final Words words;
  private final List<ScriptLoader> earlier = new ArrayList<>();
  private final Set<String> imports = new LinkedHashSet<>();

  /** A prompt without variables. */
  public Evaluator(Surface surface, Services services, ScriptCompiler compiler) {
    this.surface = surface;
    this.services = services;
    this.compiler = compiler;
    this.words = new Words(surface, services, Map.of());
    this.variables = new WordsBinding(words);
  }

  /** The user's variables by name; changes are seen by the next line. */
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> variables() {
    return variables.getVariables();
  }

  /** Where its vendors are navigated from. */
  public Surface surface() {
    return surface;
  }

  /** Keeps a result as {@code _}, the one before as {@code __}; an error as {@code exception}. */
  public void remember(@Nullable Object result) {
    Map<String, @Nullable Object> all = variables();
    if (result instanceof ReeveException) {
      all.put("exception", result);
    } else if (result != null) {
      all.put("__", all.get("_"));
      all.put("_", result);
    }
  }

  /** Names that are no variables of the user: vendors and words. */
  public List<String> words() {
    return words.names();
  }

  /**
   * Runs a line of the prompt.
   *
   * @throws ReeveException what the line threw, in the user's terms
   */
  public @Nullable Object line(String text) {
    ScriptSource source = ScriptSource.line(text, List.copyOf(imports));
    LoadedScript script = compiler.load(source, List.copyOf(earlier));
    words.reads(text);
    Object value = run(source, script, variables);
    ImportLines.of(text).forEach(imports::add);
    return value;
  }

  /**
   * Runs a whole script with values for its parameters.
   *
   * @throws ReeveException what the script threw, in the user's terms; {@code PartlyDone} when it
   *     ended well but failures of its lanes, or within answers, went unseen
   */
  public @Nullable Object script(ScriptSource source, Map<String, @Nullable Object> parameters) {
    LoadedScript script = compiler.load(source, List.of());
    return script(source, script, new Words(surface, services, parameters));
  }

  /**
   * Runs a whole script from the prompt: its variables are its own, its result becomes {@code _}.
   *
   * @return the result, or null where the script has printed what there is to see
   */
  public @Nullable Object load(ScriptSource source, Map<String, @Nullable Object> parameters) {
    Words own = new Words(surface, services, parameters);
    Object value = script(source, compiler.load(source, List.of()), own);
    remember(value);
    return own.printed() ? null : value;
  }

  private @Nullable Object script(ScriptSource source, LoadedScript script, Words own) {
    script.libraries().forEach(services::library);
    own.reads(source.text());
    Object value = run(source, script, new WordsBinding(own));
    LaneFailures.report(own.blocks().unseenFailures(), source.name());
    surface
        .refused()
        .error(surface.root().context())
        .ifPresent(
            partly -> {
              throw partly;
            });
    return value;
  }

  private @Nullable Object run(ScriptSource source, LoadedScript script, WordsBinding binding) {
    try {
      if (source.line() && script.definesClasses()) {
        earlier.add(script.loader());
      }
      return script.main().isPresent() ? run(script, script.main().get(), binding) : null;
    } catch (ExitRequest exit) {
      throw exit;
    } catch (ReflectiveOperationException e) {
      throw Faults.of(e.getCause() == null ? e : e.getCause(), source, binding);
    } catch (Throwable e) {
      throw Faults.of(e, source, binding);
    }
  }

  private @Nullable Object run(
      LoadedScript script, Class<? extends ScriptBase> main, WordsBinding binding)
      throws ReflectiveOperationException {
    ScriptBase instance = main.getDeclaredConstructor().newInstance();
    instance.setBinding(binding);
    if (binding == variables) {
      for (String method : script.methods()) {
        variables.setVariable(method, new MethodClosure(instance, method));
      }
    }
    return Scopes.within(surface.root(), instance::run);
  }
}
