package dev.reeve.shell.output.progress;

import dev.reeve.shell.output.format.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Lines at the end of a terminal's text that are redrawn in place. Whatever else writes to the
 * terminal takes them away first, through {@link #before} or {@link #hide}.
 */
public final class LiveLines {
  private static final int MOST = 6;

  private final PrintStream screen;
  private final boolean on;
  private volatile IntSupplier width;
  private boolean quiet;
  private final Map<Object, String> lines = new LinkedHashMap<>();
  private int drawn;
  private boolean atStart = true;

  /** Lines on that stream; nothing is ever drawn where {@code on} is false. */
  public LiveLines(PrintStream screen, IntSupplier width, boolean on) {
    this.screen = screen;
    this.width = width;
    this.on = on;
  }

  /** From now on the screen is as wide as that says. */
  public void width(IntSupplier told) {
    width = told;
  }

  /** Draws nothing until told otherwise, as something else has the screen. */
  public synchronized void quiet(boolean now) {
    quiet = now;
    if (now) {
      erase();
    }
  }

  /** Puts a line, or another text in the place of the one with that key. */
  public synchronized void show(Object key, String text) {
    if (on && !text.equals(lines.put(key, text))) {
      draw();
    }
  }

  /** Takes a line away. */
  public synchronized void end(Object key) {
    if (lines.remove(key) != null) {
      draw();
    }
  }

  /** Takes all lines away for good. */
  public synchronized void clear() {
    lines.clear();
    erase();
  }

  /** Takes what is drawn off the screen; the next change draws it again. */
  public synchronized void hide() {
    erase();
  }

  private void draw() {
    erase();
    if (!atStart || quiet || lines.isEmpty()) {
      return;
    }
    List<String> all = List.copyOf(lines.values());
    int most = Math.min(MOST, all.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < most; i++) {
      boolean rest = i == MOST - 1 && all.size() > MOST;
      String line = rest ? "… and " + (all.size() - i) + " more" : all.get(i);
      text.append(i == 0 ? "" : "\n")
          .append(SafeText.cut(SafeText.of(line), Math.max(1, width.getAsInt() - 1)));
    }
    screen.print(text);
    screen.flush();
    drawn = most;
  }

  private void erase() {
    if (drawn > 0) {
      String up = drawn > 1 ? "\u001b[" + (drawn - 1) + "A" : "";
      screen.print("\r" + up + "\u001b[J");
      screen.flush();
      drawn = 0;
    }
  }

  private synchronized void wrote(int last) {
    atStart = last == '\n';
  }

  /** The same target, with the lines taken off the screen before anything is written to it. */
  public Appendable before(Appendable target) {
    return on ? new Before(target) : target;
  }

  /** The same stream, with the lines taken off the screen before anything is written to it. */
  public PrintStream before(PrintStream target) {
    return on ? new PrintStream(new Around(target), true, StandardCharsets.UTF_8) : target;
  }

  private final class Before implements Appendable {
    private final Appendable target;

    Before(Appendable target) {
      this.target = target;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      if (end > start) {
        hide();
        target.append(text, start, end);
        wrote(text.charAt(end - 1));
      }
      return this;
    }

    @Override
    public Appendable append(char unit) throws IOException {
      return append(String.valueOf(unit));
    }
  }

  private final class Around extends OutputStream {
    private final PrintStream target;

    Around(PrintStream target) {
      this.target = target;
    }

    @Override
    public void write(int unit) {
      hide();
      target.write(unit);
      wrote(unit);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
      if (length > 0) {
        hide();
        target.write(bytes, start, length);
        wrote(bytes[start + length - 1]);
      }
    }

    @Override
    public void flush() {
      target.flush();
    }
  }
}
