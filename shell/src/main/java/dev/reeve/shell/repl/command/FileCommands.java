package dev.reeve.shell.repl.command;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.errors.UsageException;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.line.LineSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** {@code /save}, {@code /load} and {@code /edit}. */
final class FileCommands {
  private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");

  private final Session session;
  private final Screen screen;
  private final LineSource lines;
  private final Evaluating evaluate;
  private final Loads libraries;

  /** How a text is run and its outcome shown. */
  interface Evaluating {

    /** As if it had been typed, in Groovy. */
    void line(String text);

    /** The same in the language that is spoken. */
    void typed(String text);

    /** Without showing what comes of it; Ctrl-C reaches it all the same. */
    Outcome quietly(Supplier<Outcome> work);

    /** As {@code reeve run} does, in the scope of the prompt. */
    void script(Loads.Script script, List<String> words);
  }

  FileCommands(
      Session session, Screen screen, LineSource lines, Evaluating evaluate, Loads libraries) {
    this.session = session;
    this.screen = screen;
    this.lines = lines;
    this.evaluate = evaluate;
    this.libraries = libraries;
  }

  /** Writes the lines that ran well as a script; {@code -f} before the file replaces one. */
  void save(String text, Collection<String> options) {
    boolean replace = text.startsWith("-f ");
    String file = replace ? text.substring(3).strip() : text;
    if (file.isEmpty()) {
      throw new UsageException(
          "a file is missing", "for /save", "/save FILE keeps this session as a script");
    }
    if (session.ranWell() == 0) {
      throw new UsageException(
          "no line ran well so far", "for /save", "type what the script shall do first");
    }
    Path path = Path.of(file.contains(".") ? file : file + ".groovy");
    String title =
        "Saved from a session under profile " + session.context().profile() + ", " + today();
    write(path, session.script(title, options), replace);
    String run = "reeve run " + path;
    screen.text(
        List.of(
            "Saved " + session.ranWell() + " lines as " + path + ".",
            screen.faint("Run it: " + run + under() + "   its options: " + run + " --help")));
  }

  private String under() {
    String profile = session.context().profile();
    return profile.equals("default") ? "" : " -p " + profile;
  }

  private static String today() {
    return LocalDate.now(java.time.ZoneId.systemDefault()).toString();
  }

  private static void write(Path path, String text, boolean replace) {
    try {
      if (replace) {
        Files.writeString(path, text);
      } else {
        Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          path + " is already there", "for /save", "/save -f " + path + " replaces it");
    } catch (IOException e) {
      throw new UsageException(
          "cannot write " + path, "for /save", "name a file in a folder that exists");
    }
  }

  /**
   * Runs a script as {@code reeve run} does, with the options behind it, from a file or a library;
   * its result becomes {@code _}. Of a whole library the classes become short names.
   */
  void load(String rest) {
    if (rest.isEmpty()) {
      throw new UsageException(
          "a file or library is missing",
          "for /load",
          "/load FILE or /load LIBRARY/NAME runs a script, with its options behind it");
    }
    List<String> words = words(rest);
    String first = words.get(0);
    if (Files.isRegularFile(Path.of(first))) {
      evaluate.script(script(Path.of(first)), words.subList(1, words.size()));
    } else if (libraries.hasScript(first)) {
      evaluate.script(libraries.script(first), words.subList(1, words.size()));
    } else if (libraries.has(first)) {
      Loads.Whole whole = libraries.library(first);
      whole.imports().forEach(evaluate::line);
      screen.lines(whole.lines());
    } else {
      evaluate.script(script(Path.of(first)), words);
    }
  }

  private static Loads.Script script(Path file) {
    return new Loads.Script(String.valueOf(file.getFileName()), read(file, "/load"));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(each -> each.group().replaceFirst("^(['\"])(.*)\\1$", "$2"))
        .toList();
  }

  private static String read(Path file, String command) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("cannot read " + file, "for " + command, "name a file that exists");
    }
  }

  /** Opens the last text, or a file, in the user's editor; what is kept there is run. */
  void edit(String file, String last, Map<String, String> environment) {
    String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "vi"));
    try {
      if (!file.isEmpty()) {
        Path path = Path.of(file);
        opened(editor, path);
        run(read(path, "/edit"));
        return;
      }
      Path draft = Files.createTempFile("reeve-", ".groovy");
      try {
        Files.writeString(draft, last + "\n");
        opened(editor, draft);
        run(read(draft, "/edit"));
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UsageException("cannot keep a draft: " + e.getMessage(), "for /edit", "");
    }
  }

  private void run(String text) {
    String kept = text.strip();
    if (kept.isEmpty()) {
      screen.text(List.of("Nothing was written, so nothing is run."));
      return;
    }
    lines.remember(kept);
    screen.lines(kept.lines().map(screen::faint).toList());
    evaluate.typed(kept);
  }

  /** As git does it: the editor's words are a command line, the file is its last argument. */
  private static void opened(String editor, Path file) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", editor + " \"$1\"", "edit", file.toString())
            .inheritIO()
            .start();
    int code = ended(process);
    if (code != 0) {
      throw new UsageException(
          "the editor '" + editor + "' ended with " + code + "; nothing is run",
          "for /edit",
          "set EDITOR to the editor you use");
    }
  }

  private static int ended(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        // Ctrl-C belongs to the editor while it has the terminal.
        continue;
      }
    }
  }
}
