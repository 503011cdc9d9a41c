package dev.reeve.shell.repl.line;

import dev.reeve.shell.output.screen.Paging;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * Shows a text longer than the screen, as far as the reader wants: the first screenful is written
 * as it comes, then whoever writes waits until the reader scrolls on. A lazy list so fetches its
 * next page when that page is scrolled to.
 */
final class Pager implements Paging.Paged {
  private final Terminal terminal;
  private final boolean header;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final PagerScreen screen;
  private int top;
  private int wanted;
  private boolean ended;
  private String search = "";

  Pager(Terminal terminal, boolean header) {
    this.terminal = terminal;
    this.header = header;
    this.screen = new PagerScreen(terminal, header);
    this.wanted = screen.room();
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
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (unit == '\n') {
        String line = partial.toString();
        partial.setLength(0);
        line(line);
      } else {
        partial.append(unit);
      }
    }
    return this;
  }

  @Override
  public void end() throws IOException {
    if (partial.length() > 0) {
      line(partial.toString());
    }
    ended = true;
    if (screen.taken()) {
      read();
    }
  }

  @Override
  public void close() {
    screen.give(seen());
  }

  private void line(String line) throws IOException {
    List<AttributedString> rows =
        AttributedString.fromAnsi(line).columnSplitLength(Math.max(1, terminal.getWidth()));
    for (AttributedString row : rows.isEmpty() ? List.of(AttributedString.EMPTY) : rows) {
      if (!screen.taken() && lines.size() == wanted) {
        screen.take();
      }
      String drawn = drawn(row);
      lines.add(drawn);
      if (!screen.taken()) {
        terminal.writer().append(drawn).append('\n');
      }
    }
    if (screen.taken() && lines.size() > wanted) {
      read();
    }
  }

  /** JLine's toAnsi would write lines and corners as + or in the terminal's other character set. */
  private static String drawn(AttributedString row) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < row.length(); at = row.runLimit(at)) {
      String style = new AttributedString("_", row.styleAt(at)).toAnsi();
      text.append(style.replace("_", row.substring(at, row.runLimit(at))));
    }
    return text.toString();
  }

  /** Draws and takes keys until more lines are wanted than there are, or the reader leaves. */
  private void read() throws IOException {
    while (ended || lines.size() > wanted) {
      top = Math.max(0, Math.min(top, lines.size() - screen.room()));
      screen.draw(lines, top, status());
      if (!act(screen.key())) {
        throw new Paging.Left();
      }
    }
    screen.draw(lines, top, "… reading");
  }

  private String seen() {
    int room = top + screen.room();
    return ended && room >= lines.size() ? "" : "… " + rows(Math.min(room, lines.size())) + " seen";
  }

  private String status() {
    int last = Math.min(lines.size(), top + screen.room());
    boolean end = ended && last == lines.size();
    String place = end ? "end" : rows(last) + (ended ? " of " + rows(lines.size()) : "");
    return place + "   Space on  b back  g first  G last  / search  q leave";
  }

  private int rows(int last) {
    return header ? last - 1 : last;
  }

  private boolean act(PagerScreen.Key key) throws IOException {
    int page = screen.room();
    switch (key) {
      case LEAVE -> {
        return false;
      }
      case ON -> go(top + page - (header ? 1 : 0));
      case DOWN -> go(top + 1);
      case BACK -> go(top - page + (header ? 1 : 0));
      case UP -> go(top - 1);
      case FIRST -> go(0);
      case LAST -> last();
      case SEARCH -> {
        search = screen.ask("/").toLowerCase(Locale.ROOT);
        found(top);
      }
      case NEXT -> found(top + 1);
      default -> {}
    }
    return true;
  }

  private void go(int line) {
    top = Math.max(0, line);
    wanted = Math.max(wanted, top + screen.room());
  }

  private void last() {
    wanted = Integer.MAX_VALUE;
    top = Integer.MAX_VALUE / 2;
  }

  private void found(int from) {
    for (int i = from; i < lines.size() && !search.isEmpty(); i++) {
      String text = AttributedString.stripAnsi(lines.get(i)).toLowerCase(Locale.ROOT);
      if (text.contains(search)) {
        go(i - (header ? 1 : 0));
        return;
      }
    }
  }
}
