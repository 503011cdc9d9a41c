package dev.reeve.shell.repl.line;

import dev.reeve.completion.Candidates;
import dev.reeve.completion.Spans;
import dev.reeve.shell.output.screen.Paging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.widget.AutosuggestionWidgets;
import org.jspecify.annotations.Nullable;

/** Lines typed by a person in a terminal: edited, completed, coloured and remembered. */
public final class LineSource implements AutoCloseable {
  private static final List<LineReader.Option> WANTED =
      List.of(
          LineReader.Option.DISABLE_EVENT_EXPANSION,
          LineReader.Option.HISTORY_IGNORE_SPACE,
          LineReader.Option.HISTORY_IGNORE_DUPS,
          LineReader.Option.HISTORY_INCREMENTAL,
          LineReader.Option.BRACKETED_PASTE,
          LineReader.Option.AUTO_FRESH_LINE,
          LineReader.Option.CASE_INSENSITIVE,
          LineReader.Option.COMPLETE_IN_WORD);

  private final Terminal terminal;
  private final TipReader reader;
  private final boolean colour;
  private volatile boolean typing;

  private LineSource(Terminal terminal, TipReader reader, boolean colour) {
    this.terminal = terminal;
    this.reader = reader;
    this.colour = colour;
  }

  /**
   * What the editor asks while a line is typed; nothing of it evaluates the line.
   *
   * @param needsMore whether a text goes on in another line
   * @param completion what could stand at the cursor
   * @param spans what to colour
   * @param tips the line below what is typed
   * @param colour whether what is typed may be coloured
   * @param mask hides secrets before a line is remembered
   */
  public record Asking(
      Predicate<String> needsMore,
      BiFunction<String, Integer, Candidates> completion,
      Supplier<Spans> spans,
      BiFunction<String, Integer, Optional<String>> tips,
      boolean colour,
      UnaryOperator<String> mask) {}

  /** Opens the terminal of this process; lines are remembered in that file. */
  public static LineSource open(Asking asking, Path history) {
    try {
      // Asking the terminal what it can do would swallow what was typed before the prompt.
      Terminal terminal =
          TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build();
      TipReader reader = new TipReader(terminal, asking.tips());
      reader.setParser(new ReplParser(asking.needsMore(), asking.completion()));
      reader.setCompleter(new ReplCompleter());
      reader.setHighlighter(new ReplHighlighter(asking.spans()));
      tune(reader);
      reader.option(LineReader.Option.DISABLE_HIGHLIGHTER, !asking.colour());
      remember(reader, MaskedHistory.in(history), asking.mask());
      if (!Terminal.TYPE_DUMB.equals(terminal.getType())) {
        new AutosuggestionWidgets(reader).enable();
      }
      return new LineSource(terminal, reader, asking.colour());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remember(TipReader reader, @Nullable Path file, UnaryOperator<String> mask) {
    if (file != null) {
      reader.setVariable(LineReader.HISTORY_FILE, file);
    }
    reader.setHistory(new MaskedHistory(file, mask));
  }

  private static void tune(LineReader reader) {
    reader.setVariable(LineReader.HISTORY_SIZE, 10_000);
    reader.setVariable(LineReader.HISTORY_FILE_SIZE, 50_000);
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ");
    reader.setVariable(LineReader.LIST_MAX, 200);
    WANTED.forEach(reader::setOpt);
    reader.unsetOpt(LineReader.Option.INSERT_TAB);
    // Groups are sorted by name: what must be given would stand below what may.
    reader.unsetOpt(LineReader.Option.GROUP);
    reader.unsetOpt(LineReader.Option.AUTO_GROUP);
  }

  /**
   * The next line, or null when the input has ended (Ctrl-D); empty when it was given up (Ctrl-C).
   *
   * @param right shown at the right end of the first line while there is room
   */
  public @Nullable String read(String prompt, String right) {
    typing = true;
    try {
      return reader.readLine(prompt, right, (Character) null, null);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    } finally {
      typing = false;
    }
  }

  /** Asks for a word that is not remembered; null when nobody answers. */
  public @Nullable String ask(String question) {
    return ask(question, null);
  }

  /** The same, typed unseen. */
  public @Nullable String askHidden(String question) {
    return ask(question, '\0');
  }

  private @Nullable String ask(String question, @Nullable Character mask) {
    History history = reader.getHistory();
    try {
      reader.setVariable(LineReader.DISABLE_HISTORY, true);
      reader.asking(true);
      return mask == null ? reader.readLine(question) : reader.readLine(question, mask);
    } catch (UserInterruptException | EndOfFileException e) {
      return null;
    } finally {
      reader.setVariable(LineReader.DISABLE_HISTORY, false);
      reader.asking(false);
      history.resetIndex();
    }
  }

  /** Whether a line is being typed. */
  boolean typing() {
    return typing;
  }

  /** Writes above the line being typed, so that it is never broken; false when none is typed. */
  boolean printAbove(String text) {
    if (typing) {
      reader.printAbove(text);
    }
    return typing;
  }

  /** Something that handles Ctrl-C until it is closed. */
  public interface Handling extends AutoCloseable {
    @Override
    void close();
  }

  /** Runs {@code cancel} on Ctrl-C until the returned handle is closed. */
  public Handling onInterrupt(Runnable cancel) {
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> cancel.run());
    return () -> terminal.handle(Terminal.Signal.INT, before);
  }

  /** Remembers a text as if it had been typed. */
  public void remember(String text) {
    reader.getHistory().add(text);
  }

  /** Remembered lines, oldest first, also those of other shells. */
  public Iterable<String> remembered() {
    java.util.List<String> lines = new java.util.ArrayList<>();
    try {
      reader.getHistory().load();
    } catch (IOException unreadable) {
      // those of this shell are there all the same
      reader.getHistory().resetIndex();
    }
    reader.getHistory().forEach(entry -> lines.add(entry.line()));
    return lines;
  }

  /** Columns of the screen; 80 when unknown. */
  public int width() {
    return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
  }

  /** Whether colours are wanted. */
  public boolean colour() {
    return colour;
  }

  /** Rows of the screen; 24 when unknown. */
  public int height() {
    return terminal.getHeight() > 0 ? terminal.getHeight() : 24;
  }

  /** Pages texts longer than the screen if so wanted; a dumb terminal gets them whole. */
  public Paging paging(boolean wanted) {
    return !wanted || Terminal.TYPE_DUMB.equals(terminal.getType())
        ? Paging.straight(terminal.writer())
        : header -> new Pager(terminal, header);
  }

  /** A place below the prompt whose lines are redrawn, until it is closed. */
  public Redrawn redrawn() {
    return new Redrawn(terminal);
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
