package dev.reeve.script.words;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import org.jspecify.annotations.Nullable;

/** The user's script failed, or does not compile; says where in it. */
public final class ScriptException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** A failure of the script while it ran. */
  public ScriptException(String what, String where, String remedy, @Nullable Throwable cause) {
    super(ExitCategory.SCRIPT, what, where, remedy, cause);
  }

  private ScriptException(ExitCategory category, String what, String where, String remedy) {
    super(category, what, where, remedy, null);
  }

  /** A script that can't be started: its text does not compile. Nothing ran. */
  public static ScriptException notCompiled(String what, String where, String remedy) {
    return new ScriptException(ExitCategory.USAGE, what, where, remedy);
  }
}
