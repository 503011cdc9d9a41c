package dev.reeve.shell.cli.run;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Mistake;
import dev.reeve.errors.UsageException;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.session.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a script that can't work before anything of it runs: what comes of it would be half. */
final class CheckFirst {
  private CheckFirst() {}

  /**
   * Looks at a script of one's own; those of libraries were looked at by who made them.
   *
   * @throws UsageException with all its mistakes
   */
  static void check(ScriptText text, Console console) {
    if (text.found().isPresent()) {
      return;
    }
    try (Engine engine = Opened.withoutProfiles(console)) {
      List<Mistake> mistakes = engine.checks().before(text.name(), text.source());
      if (!mistakes.isEmpty()) {
        throw refused(text.name(), mistakes);
      }
    }
  }

  private static UsageException refused(String name, List<Mistake> mistakes) {
    String lines = mistakes.stream().map(each -> "\n" + line(each)).collect(Collectors.joining());
    return new UsageException(
        "the script has " + (mistakes.size() == 1 ? "a mistake:" : "mistakes:") + lines,
        "in " + Path.of(name).getFileName(),
        "nothing was run; mend it, or run it as it is with --no-check");
  }

  private static String line(Mistake mistake) {
    String hint = mistake.hint().isEmpty() ? "" : " " + mistake.hint();
    return "line " + mistake.line() + ", column " + mistake.column() + ": " + mistake.text() + hint;
  }
}
