package dev.reeve.script.source;

import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.words.ScriptBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A script ready to run.
 *
 * @param main its class; empty for a line of the prompt that only defines classes
 * @param loader defined its classes
 * @param methods names of methods it defines
 * @param description what its head says
 * @param libraries name of each library that it is of, or takes from, to the digest of its files
 */
public record LoadedScript(
    Optional<Class<? extends ScriptBase>> main,
    ScriptLoader loader,
    List<String> methods,
    ScriptDescription description,
    Map<String, String> libraries) {

  /** Whether it defines classes that a later line may name. */
  public boolean definesClasses() {
    return loader.definesMoreThan(main.map(Class::getName).orElse("?"));
  }
}
