package dev.reeve.shell.repl.line;

import dev.reeve.completion.Candidates;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Tells the editor whether a text may be sent or needs another line, and which part of it a
 * completion replaces. It never evaluates anything.
 */
final class ReplParser implements Parser {
  private final Predicate<String> needsMore;
  private final BiFunction<String, Integer, Candidates> completion;

  ReplParser(Predicate<String> needsMore, BiFunction<String, Integer, Candidates> completion) {
    this.needsMore = needsMore;
    this.completion = completion;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && needsMore.test(line)) {
      throw new EOFError(-1, -1, "the text goes on", "");
    }
    if (context == ParseContext.COMPLETE) {
      return new Completed(line, cursor, completion.apply(line, cursor));
    }
    return new Completed(line, cursor, new Candidates(0, List.of()));
  }

  /**
   * A text with what could stand at its cursor.
   *
   * @param line the text
   * @param cursor the position
   * @param candidates what could stand there
   */
  record Completed(String line, int cursor, Candidates candidates) implements CompletingParsedLine {

    @Override
    public String word() {
      return line.substring(Math.min(candidates.start(), cursor), cursor);
    }

    @Override
    public int wordCursor() {
      return word().length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
