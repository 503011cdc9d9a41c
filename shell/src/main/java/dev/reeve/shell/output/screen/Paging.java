package dev.reeve.shell.output.screen;

import java.io.Closeable;
import java.io.IOException;

/** Takes text that may be longer than the screen. */
public interface Paging {

  /**
   * Begins one text.
   *
   * @param header whether its first line heads columns and should stay in sight
   */
  Paged begin(boolean header);

  /** One text on its way to the screen; appending waits until the reader wants more. */
  interface Paged extends Appendable, Closeable {
    /** The text is whole; waits until the reader has left it. */
    void end() throws IOException;

    /** Gives the screen back, whether the text is whole or not. */
    @Override
    void close();
  }

  /** The reader has left: nothing more of the text is wanted. */
  final class Left extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Made where the reader leaves. */
    public Left() {
      super(null, null, false, false);
    }
  }

  /** A target that takes all at once. */
  static Paging straight(Appendable target) {
    return header -> new Straight(target);
  }

  /** Hands on what it is given. */
  record Straight(Appendable target) implements Paged {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      target.append(text);
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      target.append(text, start, end);
      return this;
    }

    @Override
    public Appendable append(char unit) throws IOException {
      target.append(unit);
      return this;
    }

    @Override
    public void end() {}

    @Override
    public void close() {}
  }
}
