package dev.reeve.shell.output.progress;

import dev.reeve.shell.output.screen.Paging;
import java.io.IOException;

/** Pages texts while no line of progress is drawn: from a text's first character to its end. */
public final class QuietPaging implements Paging {
  private final Paging paging;
  private final LiveLines lines;

  /** The same paging, with those lines kept off the screen meanwhile. */
  public QuietPaging(Paging paging, LiveLines lines) {
    this.paging = paging;
    this.lines = lines;
  }

  @Override
  public Paged begin(boolean header) {
    return new Quiet(paging.begin(header));
  }

  private final class Quiet implements Paged {
    private final Paged paged;

    Quiet(Paged paged) {
      this.paged = paged;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      lines.quiet(true);
      paged.append(text, start, end);
      return this;
    }

    @Override
    public Appendable append(char unit) throws IOException {
      return append(String.valueOf(unit));
    }

    @Override
    public void end() throws IOException {
      paged.end();
    }

    @Override
    public void close() {
      paged.close();
      lines.quiet(false);
    }
  }
}
