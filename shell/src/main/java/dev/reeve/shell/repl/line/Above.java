package dev.reeve.shell.repl.line;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the process while a prompt is open: what threads behind the prompt write while a line
 * is typed appears above that line, whole lines at a time.
 */
public final class Above extends OutputStream {
  private final PrintStream target;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private volatile @Nullable LineSource lines;

  /** Writes to that stream as long as no line is typed. */
  public Above(PrintStream target) {
    this.target = target;
  }

  /** The stream to write to. */
  public PrintStream stream() {
    return new PrintStream(this, false, StandardCharsets.UTF_8);
  }

  /** From now on lines are typed there. */
  public void over(LineSource typed) {
    lines = typed;
  }

  @Override
  public void write(int unit) {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int count) {
    held.write(bytes, from, count);
    LineSource typed = lines;
    if (typed == null || !typed.typing()) {
      release();
      return;
    }
    String text = held.toString(StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n');
    if (end >= 0 && typed.printAbove(text.substring(0, end))) {
      held.reset();
      byte[] rest = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
      held.write(rest, 0, rest.length);
    }
  }

  @Override
  public synchronized void flush() {
    LineSource typed = lines;
    if (typed == null || !typed.typing()) {
      release();
      target.flush();
    }
  }

  private void release() {
    target.write(held.toByteArray(), 0, held.size());
    held.reset();
  }
}
