package dev.reeve.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vendor or the network failed: 5xx, 429 after all attempts, an answer that can't be read, or
 * none. What scripts catch as {@code Unreachable}.
 */
public class UnreachableException extends ReeveException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> facts;

  /**
   * An error with its three lines.
   *
   * @param text what happened, where, what to do
   * @param facts what machines are told besides
   */
  public UnreachableException(String[] text, Map<String, Object> facts, @Nullable Throwable cause) {
    super(ExitCategory.FAILED, text[0], text[1], text[2], cause);
    this.facts = facts;
  }

  @Override
  public Map<String, Object> facts() {
    return facts;
  }
}
