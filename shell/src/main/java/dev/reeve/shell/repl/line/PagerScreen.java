package dev.reeve.shell.repl.line;

import java.io.IOException;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** The alternate screen of a terminal with a status line at its foot, and its keys. */
final class PagerScreen {
  enum Key {
    ON,
    BACK,
    DOWN,
    UP,
    FIRST,
    LAST,
    SEARCH,
    NEXT,
    LEAVE,
    OTHER
  }

  private static final int ESCAPE = 27;
  private static final long SEQUENCE_MILLIS = 50;

  private final Terminal terminal;
  private final boolean header;
  private @Nullable Attributes before;

  PagerScreen(Terminal terminal, boolean header) {
    this.terminal = terminal;
    this.header = header;
  }

  /** Lines above the status line. */
  int room() {
    return Math.max(2, terminal.getHeight() - 1);
  }

  boolean taken() {
    return before != null;
  }

  void take() {
    before = terminal.enterRawMode();
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
  }

  /** Back to the screen as it was, with one line more below it. */
  void give(String line) {
    Attributes old = before;
    if (old != null) {
      terminal.puts(Capability.keypad_local);
      terminal.puts(Capability.exit_ca_mode);
      terminal.setAttributes(old);
      before = null;
      terminal.writer().append(line).append(line.isEmpty() ? "" : "\n");
      terminal.flush();
    }
  }

  void draw(List<String> lines, int top, String status) {
    StringBuilder text = new StringBuilder("\u001b[H");
    boolean pinned = header && top > 0;
    for (int row = 0; row < room(); row++) {
      int line = pinned && row == 0 ? 0 : top + row;
      text.append(line < lines.size() ? lines.get(line) : "~").append("\u001b[K\r\n");
    }
    String cut = status.substring(0, Math.min(status.length(), terminal.getWidth() - 1));
    text.append("\u001b[7m").append(cut).append("\u001b[0m\u001b[K");
    terminal.writer().append(text);
    terminal.flush();
  }

  /** The next key; Ctrl-C and the end of input leave. */
  Key key() throws IOException {
    Attributes raw = terminal.getAttributes();
    boolean signals = raw.getLocalFlag(LocalFlag.ISIG);
    raw.setLocalFlag(LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    try {
      return key(terminal.reader().read());
    } finally {
      raw.setLocalFlag(LocalFlag.ISIG, signals);
      terminal.setAttributes(raw);
    }
  }

  private Key key(int unit) throws IOException {
    return switch (unit) {
      case ' ', 'f', 6 -> Key.ON;
      case 'b', 2 -> Key.BACK;
      case 'j', '\r', '\n' -> Key.DOWN;
      case 'k' -> Key.UP;
      case 'g', '<' -> Key.FIRST;
      case 'G', '>' -> Key.LAST;
      case '/' -> Key.SEARCH;
      case 'n' -> Key.NEXT;
      case 'q', 'Q', 3, 4, -1 -> Key.LEAVE;
      case ESCAPE -> sequence();
      default -> Key.OTHER;
    };
  }

  /** Cursor and page keys (ECMA-48 sequences); a bare Escape leaves. */
  private Key sequence() throws IOException {
    int next = terminal.reader().read(SEQUENCE_MILLIS);
    if (next != '[' && next != 'O') {
      return next < 0 ? Key.LEAVE : Key.OTHER;
    }
    int last = terminal.reader().read(SEQUENCE_MILLIS);
    if (last >= '0' && last <= '9') {
      terminal.reader().read(SEQUENCE_MILLIS);
    }
    return switch (last) {
      case 'A' -> Key.UP;
      case 'B' -> Key.DOWN;
      case 'H', '1' -> Key.FIRST;
      case 'F', '4' -> Key.LAST;
      case '5' -> Key.BACK;
      case '6' -> Key.ON;
      default -> Key.OTHER;
    };
  }

  /** A word typed on the status line; empty when given up. */
  String ask(String question) throws IOException {
    StringBuilder word = new StringBuilder();
    while (true) {
      terminal.writer().append("\r\u001b[K").append(question).append(word);
      terminal.flush();
      int unit = terminal.reader().read();
      if (unit == '\r' || unit == '\n') {
        return word.toString();
      } else if (unit == ESCAPE || unit < 0) {
        return "";
      } else if (unit == 127 || unit == 8) {
        word.setLength(Math.max(0, word.length() - 1));
      } else if (unit >= ' ') {
        word.append((char) unit);
      }
    }
  }
}
