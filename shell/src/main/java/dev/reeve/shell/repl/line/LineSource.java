package dev.reeve.shell.repl.line;

import dev.reeve.completion.Completion;
import dev.reeve.completion.Spans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Lines typed by a person in a terminal: edited, completed, coloured and remembered. */
public final class LineSource implements AutoCloseable {
  private final Terminal terminal;
  private final LineReader reader;

  private LineSource(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * What the editor asks while a line is typed; nothing of it evaluates the line.
   *
   * @param needsMore whether a text goes on in another line
   * @param completion what could stand at the cursor
   * @param spans what to colour
   * @param mask hides secrets before a line is remembered
   */
  public record Asking(
      Predicate<String> needsMore,
      Supplier<Completion> completion,
      Supplier<Spans> spans,
      UnaryOperator<String> mask) {}

  /** Opens the terminal of this process; lines are remembered in that file. */
  public static LineSource open(Asking asking, Path history) {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
      LineReaderBuilder builder =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("reeve")
              .parser(new ReplParser(asking.needsMore(), asking.completion()))
              .completer(new ReplCompleter())
              .highlighter(new ReplHighlighter(asking.spans()))
              .history(new MaskedHistory(asking.mask()))
              .variable(LineReader.HISTORY_FILE, MaskedHistory.ownerOnly(history));
      return new LineSource(terminal, tuned(builder).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LineReaderBuilder tuned(LineReaderBuilder builder) {
    return builder
        .variable(LineReader.HISTORY_SIZE, 10_000)
        .variable(LineReader.HISTORY_FILE_SIZE, 50_000)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ")
        .variable(LineReader.INDENTATION, 2)
        .variable(LineReader.LIST_MAX, 200)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
        .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
        .option(LineReader.Option.HISTORY_INCREMENTAL, true)
        .option(LineReader.Option.BRACKETED_PASTE, true)
        .option(LineReader.Option.AUTO_FRESH_LINE, true)
        .option(LineReader.Option.CASE_INSENSITIVE, true)
        .option(LineReader.Option.INSERT_TAB, false)
        .option(LineReader.Option.COMPLETE_IN_WORD, true);
  }

  /**
   * The next line, or null when the input has ended (Ctrl-D); empty when it was given up (Ctrl-C).
   */
  public @Nullable String read(String prompt) {
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  /** Asks for a word that is not remembered; null when nobody answers. */
  public @Nullable String ask(String question) {
    History history = reader.getHistory();
    try {
      reader.setVariable(LineReader.DISABLE_HISTORY, true);
      return reader.readLine(question);
    } catch (UserInterruptException | EndOfFileException e) {
      return null;
    } finally {
      reader.setVariable(LineReader.DISABLE_HISTORY, false);
      history.resetIndex();
    }
  }

  /** Writes above the line being typed, so that it is never broken. */
  public void printAbove(String text) {
    reader.printAbove(text);
  }

  /** Runs {@code cancel} on Ctrl-C until the returned handle is closed. */
  public AutoCloseable onInterrupt(Runnable cancel) {
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> cancel.run());
    return () -> terminal.handle(Terminal.Signal.INT, before);
  }

  /** Remembered lines, oldest first. */
  public Iterable<String> remembered() {
    java.util.List<String> lines = new java.util.ArrayList<>();
    reader.getHistory().forEach(entry -> lines.add(entry.line()));
    return lines;
  }

  /** Columns of the screen; 80 when unknown. */
  public int width() {
    return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
  }

  /** Rows of the screen; 24 when unknown. */
  public int height() {
    return terminal.getHeight() > 0 ? terminal.getHeight() : 24;
  }

  /** Writes to the terminal. */
  public Appendable out() {
    return terminal.writer();
  }

  /** Sends on what is buffered. */
  public void flush() {
    terminal.flush();
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
