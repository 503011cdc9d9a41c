package dev.reeve.script.source;

import dev.reeve.script.scope.SourceLines.UserCode;
import dev.reeve.value.Reach.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Defines the classes of one script; sees those of earlier lines of the prompt. */
public final class ScriptLoader extends ClassLoader implements UserCode {
  /** The loader's name, by which stack traces tell user code. */
  public static final String NAME = "reeve-script";

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;
  private final List<ScriptLoader> earlier;
  private final Map<String, List<Rule>> libraries;

  /**
   * Classes by name; {@code earlier} loaders are asked last one first.
   *
   * @param libraries what the classes of each library among them may call, by its package; by the
   *     empty name what a script of a library may
   */
  ScriptLoader(
      ClassLoader parent,
      Map<String, byte[]> classes,
      List<ScriptLoader> earlier,
      Map<String, List<Rule>> libraries) {
    super(NAME, parent);
    this.classes = classes;
    this.earlier = earlier;
    this.libraries = Map.copyOf(libraries);
  }

  @Override
  public Optional<List<Rule>> reach(String type) {
    int dot = type.indexOf('.');
    return Optional.ofNullable(libraries.get(dot < 0 ? "" : type.substring(0, dot)));
  }

  /** Whether a class of that name is defined here or by an earlier line. */
  boolean knows(String type) {
    return classes.containsKey(type) || earlier.stream().anyMatch(each -> each.knows(type));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes != null) {
      return defineClass(name, bytes, 0, bytes.length);
    }
    Class<?> found = among(name);
    if (found == null) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }

  boolean definesMoreThan(String main) {
    return classes.keySet().stream()
        .anyMatch(name -> !name.equals(main) && !name.startsWith(main + "$"));
  }

  private @Nullable Class<?> among(String name) throws ClassNotFoundException {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (earlier.get(i).classes.containsKey(name)) {
        return earlier.get(i).loadClass(name);
      }
    }
    return null;
  }
}
