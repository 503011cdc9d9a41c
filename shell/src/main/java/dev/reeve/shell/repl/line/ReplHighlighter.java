package dev.reeve.shell.repl.line;

import dev.reeve.completion.Span;
import dev.reeve.completion.Spans;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours Groovy and our calls while typing; names that the documents do not have are marked. */
final class ReplHighlighter implements Highlighter {
  private final Supplier<Spans> spans;

  ReplHighlighter(Supplier<Spans> spans) {
    this.spans = spans;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    int done = 0;
    for (Span span : spans.get().of(buffer)) {
      text.append(buffer, done, span.start());
      text.styled(style(span.kind()), buffer.substring(span.start(), span.end()));
      done = span.end();
    }
    return text.append(buffer, done, buffer.length()).toAttributedString();
  }

  private static AttributedStyle style(Span.Kind kind) {
    return switch (kind) {
      case KEYWORD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
      case TEXT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE);
      case CALL -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case PARAMETER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
      case UNKNOWN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).underline();
    };
  }
}
