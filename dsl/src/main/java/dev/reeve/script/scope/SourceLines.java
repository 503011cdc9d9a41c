package dev.reeve.script.scope;

import dev.reeve.value.Context.SourceLine;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/** Finds the line of the user's script that is running on this thread. */
public final class SourceLines {
  /**
   * Put before a script's file name when it is compiled, so that its class never takes the name of
   * a vendor or variable.
   */
  public static final String PREFIX = "Script_";

  /** The name of a line of the prompt, which has no file. */
  public static final String PROMPT = "line";

  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

  private SourceLines() {}

  /** Marks a class loader whose classes are the user's own code. */
  public interface UserCode {}

  /** The innermost line of the user's code, or none. */
  public static SourceLine caller() {
    return WALKER.walk(
        frames ->
            frames
                .filter(SourceLines::isUsers)
                .findFirst()
                .map(frame -> new SourceLine(file(frame.getFileName()), frame.getLineNumber()))
                .orElse(SourceLine.NONE));
  }

  private static boolean isUsers(StackFrame frame) {
    return frame.getDeclaringClass().getClassLoader() instanceof UserCode
        && frame.getLineNumber() > 0;
  }

  /** The file name as the user knows it; empty for a line of the prompt. */
  public static String file(@Nullable String compiled) {
    String name = compiled == null ? "" : compiled;
    String known = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return known.equals(PROMPT) ? "" : known;
  }
}
