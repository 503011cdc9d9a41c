package dev.reeve.json;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;

/** A text that is no JSON, YAML, TOML or CSV. Callers that know more put it in their own terms. */
public final class JsonException extends ReeveException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * A fault at a place of the text.
   *
   * @param what one sentence
   * @param line counted from 1; 0 unknown
   * @param column counted from 1; 0 unknown
   */
  public JsonException(String what, int line, int column) {
    super(ExitCategory.USAGE, what, place(line, column), "", null);
    this.line = line;
    this.column = column;
  }

  /** Where the fault is, counted from 1; 0 unknown. */
  public int line() {
    return line;
  }

  /** Where in the line the fault is, counted from 1; 0 unknown. */
  public int column() {
    return column;
  }

  private static String place(int line, int column) {
    return line == 0 ? "" : "at line " + line + ", column " + column;
  }
}
