package dev.reeve.shell.repl.line;

import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Lines that take the place of those shown before them. What is typed meanwhile is not echoed. On a
 * dumb terminal nothing can be taken back: each text stands below the one before.
 */
public final class Redrawn implements AutoCloseable {
  private final Terminal terminal;
  private final boolean dumb;
  private final Display display;
  private final @Nullable Attributes before;
  private List<AttributedString> shown = List.of();
  private boolean closed;

  Redrawn(Terminal terminal) {
    this.terminal = terminal;
    this.dumb = Terminal.TYPE_DUMB.equals(terminal.getType());
    this.display = new Display(terminal, false);
    this.before = dumb ? null : unseen(terminal);
  }

  /** What is typed is not echoed; Ctrl-C stays what it is, which the editor's raw mode ends. */
  private static Attributes unseen(Terminal terminal) {
    Attributes before = terminal.enterRawMode();
    Attributes raw = new Attributes(before);
    raw.setLocalFlag(Attributes.LocalFlag.ECHO, false);
    raw.setLocalFlag(Attributes.LocalFlag.ICANON, false);
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(raw);
    terminal.puts(Capability.cursor_invisible);
    return before;
  }

  /** Whether what was shown can't be taken back: only what is new should be shown. */
  public boolean still() {
    return dumb;
  }

  /** Shows these lines, cut to the screen. */
  public void show(List<AttributedString> lines) {
    if (dumb) {
      lines.forEach(each -> terminal.writer().append(each.toString().stripTrailing()).append('\n'));
      terminal.flush();
      return;
    }
    int width = Math.max(1, terminal.getWidth());
    shown = lines.stream().map(each -> each.columnSubSequence(0, width - 1)).toList();
    display.resize(terminal.getHeight(), width);
    display.update(shown, -1);
    terminal.flush();
  }

  /** Leaves the last text on the screen and goes on below it. */
  @Override
  public void close() {
    Attributes old = before;
    if (!closed && old != null) {
      // the cursor stands behind the last line
      terminal.writer().append(shown.isEmpty() ? "" : "\r\n");
      terminal.puts(Capability.cursor_visible);
      terminal.setAttributes(old);
      terminal.flush();
    }
    closed = true;
  }
}
