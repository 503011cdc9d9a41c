package dev.reeve.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses and prints CSV (RFC 4180) whose first line names the columns. */
public final class Csv {
  private static final CsvFactory FACTORY =
      CsvFactory.builder().streamReadConstraints(Json.LIMITS).build();

  private Csv() {}

  /**
   * The rows, each column's name to its text; a cell that a short row lacks is absent.
   *
   * @param text closed at the end
   * @throws JsonException when a row has more cells than the first line has names
   */
  public static List<Map<String, String>> parse(Reader text) {
    List<Map<String, String>> rows = new ArrayList<>();
    Streams.checked("CSV", () -> read(text, rows));
    return rows;
  }

  /**
   * The text of rows, a line each, the first line naming every column that any row has. Values that
   * are lists or objects are written as JSON; null is an empty cell.
   */
  public static String print(List<Map<String, @Nullable Object>> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder();
    line(text, List.copyOf(columns));
    for (Map<String, @Nullable Object> row : rows) {
      line(text, columns.stream().map(column -> cell(row.get(column))).toList());
    }
    return text.toString();
  }

  private static boolean read(Reader text, List<Map<String, String>> rows) throws IOException {
    try (CsvParser parser = FACTORY.createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withHeader());
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        rows.add(row(parser));
      }
      return true;
    }
  }

  private static Map<String, String> row(CsvParser parser) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String column = parser.currentName();
      row.put(column, String.valueOf(parser.nextTextValue()));
    }
    return row;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    boolean nested = value instanceof Map<?, ?> || value instanceof Iterable<?>;
    return nested ? Json.print(value) : value.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells.stream().map(Csv::quoted).toList())).append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
