package dev.reeve.shell.cli;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.json.Json;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.format.Style;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one place where an error becomes text on standard error and an exit code. */
final class ErrorPrinter {
  private final Console console;
  private final boolean json;
  private final boolean debug;

  ErrorPrinter(Console console, boolean json, boolean debug) {
    this.console = console;
    this.json = json;
    this.debug = debug;
  }

  /** Writes the error and returns the exit code. */
  int print(Throwable error) {
    if (error instanceof ReeveException known) {
      console.err().println(json ? json(known) : text(known));
      trace(error);
      return known.category().code();
    }
    String what = "Reeve itself failed: " + error;
    console.err().println(json ? Json.print(Map.of("error", what, "exit", 1)) : text(what));
    trace(error);
    return ExitCategory.SCRIPT.code();
  }

  private String text(String what) {
    Style style = new Style(console.errIsTerminal() && console.colour());
    return style.wrong("error: ")
        + SafeText.lines(what)
        + "\n  run it again with --debug and report what it shows";
  }

  private String text(ReeveException error) {
    Style style = new Style(console.errIsTerminal() && console.colour());
    return style.wrong("error: ") + SafeText.lines(error.text());
  }

  private static String json(ReeveException error) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("error", error.what());
    object.put("where", error.where());
    object.put("remedy", error.remedy());
    object.put("exit", error.category().code());
    object.put("kind", error.getClass().getSimpleName());
    object.putAll(error.facts());
    return Json.print(object);
  }

  private void trace(Throwable error) {
    if (debug) {
      error.printStackTrace(console.err());
    }
  }
}
