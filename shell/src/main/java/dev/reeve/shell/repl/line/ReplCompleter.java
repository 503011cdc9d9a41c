package dev.reeve.shell.repl.line;

import dev.reeve.completion.Candidate;
import dev.reeve.shell.output.format.SafeText;
import java.util.List;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands the candidates of the documents to the editor, best first. */
final class ReplCompleter implements Completer {
  private static final int WORDS = 60;

  @Override
  public void complete(
      LineReader reader, ParsedLine line, List<org.jline.reader.Candidate> candidates) {
    if (!(line instanceof ReplParser.Completed completed)) {
      return;
    }
    int order = 0;
    for (Candidate each : completed.candidates().list()) {
      candidates.add(candidate(each, order++));
    }
  }

  private static org.jline.reader.Candidate candidate(Candidate each, int order) {
    String words = SafeText.cut(SafeText.of(each.description()), WORDS);
    if (each.text().isEmpty()) {
      return new org.jline.reader.Candidate(
          "", "… " + words, each.group(), null, null, null, false, order);
    }
    return new org.jline.reader.Candidate(
        each.text(),
        SafeText.of(each.text()),
        each.group(),
        words.isEmpty() ? null : words,
        null,
        null,
        each.space(),
        order);
  }
}
