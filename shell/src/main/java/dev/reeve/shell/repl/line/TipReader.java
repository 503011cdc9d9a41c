package dev.reeve.shell.repl.line;

import dev.reeve.shell.output.format.SafeText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The editor with one faint line below what is typed; gone once the line is sent. */
final class TipReader extends LineReaderImpl {
  private static final int LEAST_ROWS = 6;

  private final BiFunction<String, Integer, Optional<String>> tips;
  private boolean asking;

  /** An editor that asks {@code tips} for the line at a text's cursor. */
  TipReader(Terminal terminal, BiFunction<String, Integer, Optional<String>> tips)
      throws IOException {
    super(terminal, "reeve");
    this.tips = tips;
  }

  /** Whether a question is asked, whose answer is no Groovy. */
  void asking(boolean now) {
    asking = now;
  }

  @Override
  public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
    AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
    boolean typing = state == State.NORMAL && post == null && !asking && searchTerm == null;
    if (!typing || Terminal.TYPE_DUMB.equals(terminal.getType()) || size.getRows() < LEAST_ROWS) {
      return shown;
    }
    return tips.apply(buf.toString(), buf.cursor()).map(tip -> below(shown, tip)).orElse(shown);
  }

  private AttributedString below(AttributedString shown, String tip) {
    String line = SafeText.cut(SafeText.of(tip), Math.max(1, size.getColumns() - 1));
    return new AttributedStringBuilder()
        .append(shown)
        .append("\n")
        .styled(AttributedStyle.DEFAULT.faint(), line)
        .toAttributedString();
  }
}
