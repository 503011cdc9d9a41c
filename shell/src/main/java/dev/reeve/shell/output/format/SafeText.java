package dev.reeve.shell.output.format;

import java.util.Locale;

/**
 * Text from an API made safe for a terminal: control characters (C0, C1, DEL) and bidirectional
 * controls become visible escapes, and widths are counted as a terminal does.
 */
public final class SafeText {
  private static final String ELLIPSIS = "…";

  private SafeText() {}

  /** One line: controls shown as escapes. */
  public static String of(String text) {
    if (text.chars().noneMatch(SafeText::unsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.chars().forEach(unit -> append(safe, (char) unit));
    return safe.toString();
  }

  /** Several lines: line ends and tabs stay. */
  public static String lines(String text) {
    StringBuilder safe = new StringBuilder();
    for (char unit : text.toCharArray()) {
      if (unit == '\n' || unit == '\t') {
        safe.append(unit);
      } else if (unit != '\r') {
        append(safe, unit);
      }
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, char unit) {
    switch (unit) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        if (unsafe(unit)) {
          safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        } else {
          safe.append(unit);
        }
      }
    }
  }

  private static boolean unsafe(int unit) {
    boolean control = unit < 0x20 || unit >= 0x7f && unit < 0xa0;
    // Unicode Standard Annex 9: marks, embeddings, overrides and isolates reorder what is read.
    boolean bidi =
        unit == 0x61c
            || unit >= 0x200e && unit <= 0x200f
            || unit >= 0x202a && unit <= 0x202e
            || unit >= 0x2066 && unit <= 0x2069;
    return control || bidi || unit == 0x2028 || unit == 0x2029 || unit == 0xfeff;
  }

  /** Columns that a text takes on a terminal. */
  public static int width(String text) {
    return text.codePoints().map(SafeText::width).sum();
  }

  /** The text cut to so many columns, an ellipsis at the end where it was longer. */
  public static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int point : text.codePoints().toArray()) {
      used += width(point);
      if (used > columns - 1) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return columns < 1 ? "" : kept + ELLIPSIS;
  }

  /** The text with blanks at the end up to so many columns. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text with blanks before it up to so many columns. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return wide(point) ? 2 : 1;
  }

  /** Blocks of East Asian Width W and F, and the emoji planes (Unicode Standard Annex 11). */
  private static boolean wide(int point) {
    return point >= 0x1100
        && (point <= 0x115f
            || point >= 0x2e80 && point <= 0xa4cf && point != 0x303f
            || point >= 0xac00 && point <= 0xd7a3
            || point >= 0xf900 && point <= 0xfaff
            || point >= 0xfe30 && point <= 0xfe6f
            || point >= 0xff00 && point <= 0xff60
            || point >= 0xffe0 && point <= 0xffe6
            || point >= 0x1f300 && point <= 0x1f64f
            || point >= 0x1f900 && point <= 0x1f9ff
            || point >= 0x20000 && point <= 0x3fffd);
  }
}
