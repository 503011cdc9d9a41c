package dev.reeve.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of every error a user can see: what happened, where in the user's terms, what to do.
 *
 * <p>Texts never hold a secret: whoever builds one passes it through the redactor first.
 */
public abstract class ReeveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCategory category;
  private final String where;
  private final String remedy;

  /**
   * An error.
   *
   * @param what one sentence
   * @param where begins with {@code for}, {@code in} or {@code at}; may be empty
   * @param remedy what to do; may be empty
   */
  protected ReeveException(
      ExitCategory category, String what, String where, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.category = category;
    this.where = where;
    this.remedy = remedy;
  }

  /** How the command ends when nobody catches this. */
  public final ExitCategory category() {
    return category;
  }

  /** What happened: one sentence. */
  public final String what() {
    return String.valueOf(getMessage());
  }

  /** Where, in the user's terms; may be empty. */
  public final String where() {
    return where;
  }

  /** What to do; may be empty. */
  public final String remedy() {
    return remedy;
  }

  /** Further facts for {@code --error-format json}, e.g. status and request id; never secrets. */
  public Map<String, Object> facts() {
    return Map.of();
  }

  /** The lines as a person reads them, without a trailing line end. */
  public final String text() {
    StringBuilder text = new StringBuilder(what());
    if (!where.isEmpty()) {
      text.append('\n').append("  ").append(where);
    }
    if (!remedy.isEmpty()) {
      text.append('\n').append("  ").append(remedy);
    }
    return text.toString();
  }
}
