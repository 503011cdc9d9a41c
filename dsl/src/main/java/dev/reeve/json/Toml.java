package dev.reeve.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses TOML; dates and times stay texts. */
public final class Toml {
  private static final TomlFactory FACTORY =
      TomlFactory.builder().streamReadConstraints(Json.LIMITS).build();

  private Toml() {}

  /**
   * The values of a text with the lines their keys stand on.
   *
   * @throws JsonException when it is no TOML
   */
  public static TomlTable parse(String text) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Streams.checked("TOML", () -> read(text, values));
    return new TomlTable(values, TomlLines.of(text));
  }

  private static boolean read(String text, Map<String, @Nullable Object> into) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      if (new TreeReader(parser).value() instanceof Map<?, ?> map) {
        map.forEach((name, value) -> into.put(String.valueOf(name), value));
      }
      return true;
    }
  }
}
