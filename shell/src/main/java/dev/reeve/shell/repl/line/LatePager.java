package dev.reeve.shell.repl.line;

import dev.reeve.shell.output.screen.Paging;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Pages what a command shows. A text is kept back until it is whole or longer than the screen: only
 * then is the terminal opened, which costs more than a short command may.
 */
public final class LatePager implements Paging {
  private final Appendable straight;
  private final int columns;
  private final int rows;

  /**
   * A pager.
   *
   * @param straight takes texts that fit on the screen
   */
  public LatePager(Appendable straight, int columns, int rows) {
    this.straight = straight;
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  public Paged begin(boolean header) {
    return new Late(header);
  }

  private final class Late implements Paged {
    private final boolean header;
    private final StringBuilder held = new StringBuilder();
    private int filled;
    private int column;
    private @Nullable Terminal terminal;
    private @Nullable Pager pager;

    Late(boolean header) {
      this.header = header;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(char unit) throws IOException {
      return append(String.valueOf(unit));
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      Pager open = pager;
      if (open != null) {
        open.append(text, start, end);
        return this;
      }
      held.append(text, start, end);
      fill(text, start, end);
      if (filled >= rows) {
        open();
      }
      return this;
    }

    /** Counts more rows than there are where a line holds colours: then the pager is just early. */
    private void fill(CharSequence text, int start, int end) {
      for (int i = start; i < end; i++) {
        boolean over = text.charAt(i) == '\n' || ++column > columns;
        if (over) {
          filled++;
          column = 0;
        }
      }
    }

    private void open() throws IOException {
      terminal = TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build();
      Pager open = new Pager(terminal, header);
      pager = open;
      open.append(held);
    }

    @Override
    public void end() throws IOException {
      if (pager == null) {
        straight.append(held);
      } else {
        pager.end();
      }
    }

    @Override
    public void close() {
      try {
        if (pager != null) {
          pager.close();
        }
        if (terminal != null) {
          terminal.flush();
          terminal.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
