package dev.reeve.shell.output.format;

/** ANSI styles (ECMA-48 SGR), or none of them. */
public final class Style {
  private final boolean on;

  /** Styles that are written only when {@code on}. */
  public Style(boolean on) {
    this.on = on;
  }

  /** A header line. */
  public String header(String text) {
    return sgr("1", text);
  }

  /** Something of less weight. */
  public String faint(String text) {
    return sgr("2", text);
  }

  /** Something that went wrong. */
  public String wrong(String text) {
    return sgr("31", text);
  }

  /** Something that went well. */
  public String good(String text) {
    return sgr("32", text);
  }

  /** Something to look at. */
  public String notable(String text) {
    return sgr("33", text);
  }

  /** A name the user typed or may type. */
  public String name(String text) {
    return sgr("36", text);
  }

  private String sgr(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
