package dev.reeve.shell.output.chart;

/**
 * A raster of dots written in Unicode braille patterns: two dots wide and four high a character.
 */
final class Braille {
  // Unicode Standard, Braille Patterns: dots 1 to 8 are the bits 0 to 7 of U+2800.
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final int[][] cells;

  Braille(int columns, int rows) {
    this.cells = new int[rows][columns];
  }

  int width() {
    return cells[0].length * 2;
  }

  int height() {
    return cells.length * 4;
  }

  /** Sets one dot; {@code y} counts from the bottom. */
  void dot(int x, int y) {
    int down = height() - 1 - y;
    if (x >= 0 && x < width() && down >= 0 && down < height()) {
      cells[down / 4][x / 2] |= BITS[down % 4][x % 2];
    }
  }

  /** Sets the dots of a straight line. */
  void line(int fromX, int fromY, int toX, int toY) {
    int steps = Math.max(1, Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
    for (int i = 0; i <= steps; i++) {
      dot(
          (int) Math.round(fromX + (toX - fromX) * (double) i / steps),
          (int) Math.round(fromY + (toY - fromY) * (double) i / steps));
    }
  }

  String row(int row) {
    StringBuilder text = new StringBuilder();
    for (int bits : cells[row]) {
      text.appendCodePoint(0x2800 + bits);
    }
    return text.toString();
  }
}
