package dev.reeve.script.scope;

import dev.reeve.value.Context.SourceLine;
import dev.reeve.value.Reach;
import dev.reeve.value.Reach.Rule;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  public interface UserCode {

    /** What a class of a library may call; empty for a class that is of no library. */
    default Optional<List<Rule>> reach(String type) {
      return Optional.empty();
    }
  }

  /** A reach within that of each library whose code is running on this thread. */
  public static Reach within(Reach reach) {
    Set<List<Rule>> layers = WALKER.walk(SourceLines::layers);
    Reach inner = reach;
    for (List<Rule> layer : layers) {
      inner = inner.within(layer);
    }
    return inner;
  }

  private static Set<List<Rule>> layers(Stream<StackFrame> frames) {
    Set<List<Rule>> layers = new HashSet<>();
    frames.forEach(
        frame -> {
          if (frame.getDeclaringClass().getClassLoader() instanceof UserCode code) {
            code.reach(frame.getClassName()).ifPresent(layers::add);
          }
        });
    return layers;
  }

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
