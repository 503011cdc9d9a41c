package dev.reeve.script;

import dev.reeve.errors.CancelledException;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.ReeveException;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.script.source.ScriptLoader;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.words.ScriptBase;
import dev.reeve.script.words.ScriptException;
import dev.reeve.script.words.Words;
import dev.reeve.script.words.WordsBinding;
import dev.reeve.value.Context.SourceLine;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** Says in the user's terms what a script threw: our own errors as they are, others with line. */
final class Faults {
  /** Words of the prompt that stand for something only once lines have been run. */
  private static final Set<String> LATER = Set.of("_", "__", "exception");

  /** As Groovy words it. */
  private static final Pattern ON_NULL =
      Pattern.compile("Cannot (?:invoke method|get property) '?([^' ]+)'? on null object");

  private final WordsBinding binding;

  private Faults(WordsBinding binding) {
    this.binding = binding;
  }

  static ReeveException of(Throwable thrown, ScriptSource source, WordsBinding binding) {
    Throwable error = unwrapped(thrown);
    cut(error);
    if (error instanceof ReeveException known) {
      return known;
    }
    if (error instanceof VirtualMachineError fatal && !(fatal instanceof StackOverflowError)) {
      throw fatal;
    }
    if (isInterrupt(error)) {
      return new CancelledException("Cancelled.", "in " + source.name(), "");
    }
    return new Faults(binding).scriptError(error);
  }

  /** Libraries wrap it, e.g. a server that is interrupted while it starts. */
  private static boolean isInterrupt(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .anyMatch(InterruptedException.class::isInstance);
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable error = thrown;
    while ((error instanceof InvokerInvocationException
            || error instanceof UndeclaredThrowableException)
        && error.getCause() != null) {
      error = error.getCause();
    }
    return error;
  }

  private ScriptException scriptError(Throwable error) {
    String where = Words.at(line(error));
    if (error instanceof MissingPropertyException missing && isScript(missing.getType())) {
      if (LATER.contains(missing.getProperty())) {
        return new ScriptException(
            missing.getProperty() + " is nothing yet.",
            where,
            "_ is the last line's value, __ the one before, exception the last error.",
            error);
      }
      return new ScriptException(
          "There is no variable or vendor " + missing.getProperty() + ".",
          where,
          hint(missing.getProperty(), variables()),
          error);
    }
    if (error instanceof MissingMethodException missing) {
      return noMethod(missing, where);
    }
    Matcher nothing = ON_NULL.matcher(String.valueOf(error.getMessage()));
    return error instanceof NullPointerException && nothing.matches()
        ? new ScriptException(
            "What stands before ." + nothing.group(1) + " is null.",
            where,
            "find gives null where nothing fits; ?. goes on only where something is there",
            error)
        : new ScriptException(text(error), where, "", error);
  }

  private ScriptException noMethod(MissingMethodException missing, String where) {
    if (isScript(missing.getType())) {
      return new ScriptException(
          "There is no method " + missing.getMethod() + " for these arguments.",
          where,
          hint(missing.getMethod(), methods(missing.getType())),
          missing);
    }
    return isHeldList(missing.getType())
        ? new ScriptException(
            "A list has no method " + missing.getMethod() + " for these arguments.",
            where,
            "A record's own field goes before a resource of its name: item.api.NAME is the resource.",
            missing)
        : new ScriptException(text(missing), where, "", missing);
  }

  /** Lists that records hold can't be changed; those that a script makes can. */
  private static boolean isHeldList(Class<?> type) {
    return List.class.isAssignableFrom(type) && type.getSimpleName().startsWith("Unmodifiable");
  }

  private static String text(Throwable error) {
    String message = error.getMessage();
    String type = error.getClass().getSimpleName();
    if (error instanceof AssertionError) {
      return String.valueOf(message);
    }
    return message == null || message.isBlank() ? type + "." : message.strip() + " (" + type + ")";
  }

  private static boolean isScript(Class<?> type) {
    return type == WordsBinding.class || Script.class.isAssignableFrom(type);
  }

  private List<String> variables() {
    List<String> names = new ArrayList<>(binding.names());
    binding.getVariables().keySet().forEach(each -> names.add(String.valueOf(each)));
    return names;
  }

  private static List<String> methods(Class<?> type) {
    List<String> names = new ArrayList<>();
    Arrays.stream(ScriptBase.class.getDeclaredMethods()).map(Method::getName).forEach(names::add);
    Arrays.stream(type.getDeclaredMethods()).map(Method::getName).forEach(names::add);
    return names.stream().filter(name -> !name.contains("$")).distinct().toList();
  }

  private static String hint(String name, List<String> names) {
    String hint = Nearest.hint(name, names);
    return hint.isEmpty() ? "" : Character.toUpperCase(hint.charAt(0)) + hint.substring(1);
  }

  /** The innermost line of the script in a stack trace. */
  private static SourceLine line(Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .filter(Faults::isUsers)
        .filter(frame -> frame.getLineNumber() > 0)
        .findFirst()
        .map(frame -> new SourceLine(SourceLines.file(frame.getFileName()), frame.getLineNumber()))
        .orElse(SourceLine.NONE);
  }

  private static boolean isUsers(StackTraceElement frame) {
    return ScriptLoader.NAME.equals(frame.getClassLoaderName());
  }

  /** Cuts our frames and Groovy's: what is left is the user's own and the libraries' they call. */
  private static void cut(Throwable error) {
    StackTraceElement[] kept =
        Arrays.stream(error.getStackTrace())
            .filter(frame -> isUsers(frame) || !isMachinery(frame.getClassName()))
            .toArray(StackTraceElement[]::new);
    error.setStackTrace(kept);
  }

  private static boolean isMachinery(String type) {
    return type.startsWith("groovy.")
        || type.startsWith("org.codehaus.groovy.")
        || type.startsWith("org.apache.groovy.")
        || type.startsWith("dev.reeve.")
        || type.startsWith("java.lang.invoke.")
        || type.startsWith("java.lang.reflect.")
        || type.startsWith("jdk.internal.");
  }
}
