package dev.reeve.script.source;

import dev.reeve.script.scope.SourceLines.UserCode;
import java.util.List;
import java.util.Map;
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

  /** Classes by name; {@code earlier} loaders are asked last one first. */
  ScriptLoader(ClassLoader parent, Map<String, byte[]> classes, List<ScriptLoader> earlier) {
    super(NAME, parent);
    this.classes = classes;
    this.earlier = earlier;
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
