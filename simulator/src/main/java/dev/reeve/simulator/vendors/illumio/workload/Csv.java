package dev.reeve.simulator.vendors.illumio.workload;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text: a cell in quotes may hold commas, line ends and doubled quotes. */
final class Csv {
  private final String text;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> line = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private Csv(String text) {
    this.text = text;
  }

  /** The cells of each line; empty lines are left out. */
  static List<List<String>> lines(String text) {
    return new Csv(text.replaceFirst("^\uFEFF", "")).read();
  }

  private List<List<String>> read() {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '"' && quoted && text.startsWith("\"\"", i)) {
        cell.append(each);
        i++;
      } else if (each == '"') {
        quoted = !quoted;
      } else if (each == ',' && !quoted) {
        endCell();
      } else if ((each == '\n' || each == '\r') && !quoted) {
        endLine();
      } else {
        cell.append(each);
      }
    }
    endLine();
    return lines;
  }

  private void endCell() {
    line.add(cell.toString().strip());
    cell = new StringBuilder();
  }

  private void endLine() {
    endCell();
    if (line.stream().anyMatch(each -> !each.isEmpty())) {
      lines.add(line);
    }
    line = new ArrayList<>();
  }
}
