package dev.reeve.shell.cli.run;

import dev.reeve.errors.UsageException;
import dev.reeve.library.store.Shelf;
import dev.reeve.library.store.Shelf.Found;
import dev.reeve.shell.cli.option.Console;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a script.
 *
 * @param name as errors name it
 * @param path its file; empty for standard input
 * @param source its Groovy
 * @param found the library's, where it is of one
 */
record ScriptText(String name, Optional<Path> path, String source, Optional<Found> found) {

  /**
   * Reads a file, standard input for {@code -}, or where no such file is a library's script.
   *
   * @param command who asks, e.g. {@code reeve run}
   */
  static ScriptText of(String command, String script, Console console, Shelf libraries) {
    if (script.matches(Shelf.SCRIPT) && !Files.exists(Path.of(script))) {
      Found found = libraries.script(script);
      return new ScriptText(found.name(), Optional.empty(), found.text(), Optional.of(found));
    }
    return of(command, script, console);
  }

  private static ScriptText of(String command, String script, Console console) {
    try {
      if (script.equals("-")) {
        return new ScriptText("-", Optional.empty(), given(command, console), Optional.empty());
      }
      Path path = Path.of(script).toAbsolutePath();
      return new ScriptText(
          script,
          Optional.of(path),
          Files.readString(path, StandardCharsets.UTF_8),
          Optional.empty());
    } catch (MalformedInputException e) {
      throw new UsageException(script + " is no UTF-8 text", "for " + command, "save it as UTF-8");
    } catch (IOException e) {
      throw new UsageException(
          "cannot read " + script,
          "for " + command,
          "name a file that exists, or - for standard input");
    }
  }

  /** Nothing at all comes of a closed descriptor, or of a program that failed. */
  private static String given(String command, Console console) throws IOException {
    String text = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new UsageException(
          "standard input holds no script",
          "for " + command + " -",
          "see that what is to write it does: " + command + " - <FILE");
    }
    return text;
  }
}
