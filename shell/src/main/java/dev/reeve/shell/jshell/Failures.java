package dev.reeve.shell.jshell;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/** Why a snippet failed, in the user's terms. */
final class Failures {
  private Failures() {}

  /** What it threw: an error of ours as it is. */
  static ReeveException thrown(
      EvalException exception, @Nullable ReeveException ours, Lines lines) {
    if (ours != null && ours.getClass().getName().equals(exception.getExceptionClassName())) {
      return ours;
    }
    String message = exception.getMessage() == null ? "" : ": " + exception.getMessage();
    return new JavaException(
        ExitCategory.SCRIPT,
        exception.getExceptionClassName() + message,
        lines.of(exception.getStackTrace()));
  }

  /** Why the compiler refused it. */
  static ReeveException refused(JShell shell, SnippetEvent event, Lines lines) {
    Optional<Diag> fault = shell.diagnostics(event.snippet()).filter(Diag::isError).findFirst();
    String text =
        fault
            .map(each -> each.getMessage(Locale.ROOT))
            .or(() -> Optional.ofNullable(event.exception()).map(Throwable::getMessage))
            .orElse("the compiler refused it");
    String joined = text.lines().map(String::strip).collect(Collectors.joining("; "));
    long offset = fault.map(Diag::getPosition).orElse(0L);
    return new JavaException(ExitCategory.USAGE, joined, lines.at((int) Math.max(0, offset)));
  }
}
