package dev.reeve.engine;

import dev.reeve.script.check.Finding;

/**
 * What {@code reeve check} found in a script.
 *
 * @param line from 1
 * @param column from 1
 * @param weight how bad it is
 * @param text one sentence
 * @param hint what to do, or empty
 */
public record Mistake(int line, int column, Weight weight, String text, String hint) {

  /** How bad it is. */
  public enum Weight {
    /** The script can't work so. */
    WRONG,
    /** It works, but can't be resumed so. */
    UNSTEADY,
    /** Nothing is to be mended: good to know before the night. */
    NOTE
  }

  static Mistake of(Finding finding) {
    Weight weight =
        switch (finding.kind()) {
          case UNSTEADY -> Weight.UNSTEADY;
          case UNSETTLED -> Weight.NOTE;
          default -> Weight.WRONG;
        };
    return new Mistake(finding.line(), finding.column(), weight, finding.text(), finding.hint());
  }
}
