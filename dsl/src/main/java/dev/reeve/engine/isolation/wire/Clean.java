package dev.reeve.engine.isolation.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of texts what acts on a terminal or reorders what is read. */
public final class Clean {
  private Clean() {}

  /** The text without control characters but line ends and tabs, and without bidi marks. */
  public static String text(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n' || unit == '\t' || !acts(unit)) {
        clean.append(unit);
      }
    }
    return clean.toString();
  }

  /** The same for one line of so many characters at the most. */
  public static String line(String text, int longest) {
    String line = text(text).replace('\n', ' ').replace('\t', ' ');
    return line.length() > longest ? line.substring(0, longest) : line;
  }

  /** The same for all texts in a value of plain lists and maps. */
  public static @Nullable Object value(@Nullable Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> clean = new ArrayList<>(list.size());
      list.forEach(each -> clean.add(value(each)));
      return clean;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> clean = new LinkedHashMap<>();
      map.forEach((key, each) -> clean.put(text(String.valueOf(key)), value(each)));
      return clean;
    }
    return value;
  }

  private static boolean acts(char unit) {
    // Unicode Standard Annex 9: marks, embeddings, overrides and isolates reorder what is read.
    boolean bidi =
        unit == 0x61c
            || unit >= 0x200e && unit <= 0x200f
            || unit >= 0x202a && unit <= 0x202e
            || unit >= 0x2066 && unit <= 0x2069;
    return Character.isISOControl(unit) || bidi || unit >= 0x2028 && unit <= 0x2029;
  }
}
