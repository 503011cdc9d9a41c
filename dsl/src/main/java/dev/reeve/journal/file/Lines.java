package dev.reeve.journal.file;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Turns entries into lines and back. A line is one JSON object whose last member {@code sum} is a
 * checksum over itself and the sum of the line before, so that none can be cut out or swapped.
 */
final class Lines {
  private static final String SUM = ",\"sum\":\"";
  private static final int SUM_LENGTH = SUM.length() + 8 + 2;

  private String sum = "00000000";

  /** The bytes of the next line, its end included; the line counts as written. */
  byte[] next(Entry entry) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("n", entry.number());
    members.put("is", entry.kind().word());
    members.put("lane", entry.position().lane());
    members.put("at", entry.position().at());
    members.putAll(entry.facts());
    String json = Json.print(members);
    String body = json.substring(0, json.length() - 1);
    sum = sumOf(body);
    return (body + SUM + sum + "\"}\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The entry of the next line; empty when the line is not what was written there. */
  Optional<Entry> read(String line) {
    if (line.length() < SUM_LENGTH) {
      return Optional.empty();
    }
    String body = line.substring(0, line.length() - SUM_LENGTH);
    String expected = sumOf(body);
    if (!line.endsWith(SUM + expected + "\"}")) {
      return Optional.empty();
    }
    sum = expected;
    return entry(body + "}");
  }

  private static Optional<Entry> entry(String json) {
    try {
      if (!(Json.parse(json) instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      Map<String, @Nullable Object> facts = new LinkedHashMap<>();
      map.forEach((name, value) -> facts.put(String.valueOf(name), value));
      Entry.Kind kind = Entry.Kind.of(String.valueOf(facts.remove("is")));
      long number = number(facts.remove("n"));
      String lane = String.valueOf(facts.remove("lane"));
      long at = number(facts.remove("at"));
      return Optional.of(new Entry(number, new Position(lane, at), kind, facts));
    } catch (JsonException | IllegalArgumentException strange) {
      return Optional.empty();
    }
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException("no number: " + value);
  }

  private String sumOf(String body) {
    CRC32C crc = new CRC32C();
    crc.update(sum.getBytes(StandardCharsets.UTF_8));
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
