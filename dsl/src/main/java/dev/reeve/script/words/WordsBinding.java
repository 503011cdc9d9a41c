package dev.reeve.script.words;

import groovy.lang.Binding;
import groovy.lang.MissingPropertyException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of one session or run: the user's own first, then vendors and Reeve's words. */
public final class WordsBinding extends Binding {
  private final Words words;

  /** Starts with no variables of the user. */
  public WordsBinding(Words words) {
    super(new LinkedHashMap<>());
    this.words = words;
  }

  Words words() {
    return words;
  }

  /** Names that are no variables of the user. */
  public java.util.List<String> names() {
    return words.names();
  }

  @Override
  public @Nullable Object getVariable(String name) {
    Map<?, ?> own = getVariables();
    if (own.containsKey(name)) {
      return own.get(name);
    }
    if (words.has(name)) {
      return words.value(name);
    }
    throw new MissingPropertyException(name, WordsBinding.class);
  }

  @Override
  public boolean hasVariable(String name) {
    return super.hasVariable(name) || words.has(name);
  }

  @Override
  public void setVariable(String name, @Nullable Object value) {
    words.refuseVendor(name);
    super.setVariable(name, value);
  }
}
