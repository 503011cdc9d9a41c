package dev.reeve.shell.output.report;

import dev.reeve.shell.output.format.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pieces of HTML; the one place where text is escaped. */
final class Html {
  private Html() {}

  /** Any text, to stand between tags or within a quoted attribute. */
  static String text(@Nullable Object value) {
    return SafeText.of(value == null ? "" : String.valueOf(value))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A table of cells that are HTML already; nothing where there are no rows. */
  static String table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String head = heads.stream().map(each -> "<th>" + text(each) + "</th>").collect(all());
    String body =
        rows.stream()
            .map(
                row ->
                    "<tr>"
                        + row.stream().map(cell -> "<td>" + cell + "</td>").collect(all())
                        + "</tr>\n")
            .collect(all());
    return "<div class=\"scroll\"><table>\n<thead><tr>"
        + head
        + "</tr></thead>\n<tbody>\n"
        + body
        + "</tbody></table></div>\n";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> all() {
    return Collectors.joining();
  }
}
