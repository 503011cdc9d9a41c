package dev.reeve.simulator.derive;

import dev.reeve.simulator.state.Ids;
import dev.reeve.vendor.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Texts that a schema allows. */
final class Texts {
  private static final List<String> CANDIDATES =
      List.of(
          "sample",
          "active",
          "123456789012",
          "123456789",
          "1234",
          "01/2027",
          "00:05",
          "00:05:00",
          "TCP",
          "/orgs/1",
          "0123456789abcdef0123456789abcdef",
          "1");

  private Texts() {}

  static String sample(Schema schema, String name, Instant time) {
    String text = byFormat(schema.limits().format(), name, time);
    if (!schema.limits().pattern().isEmpty()) {
      text = fitting(Pattern.compile(schema.limits().pattern()), text);
    }
    int most = schema.limits().maxLength();
    while (text.length() < schema.limits().minLength()) {
      text = text + "x";
    }
    return most >= 0 && text.length() > most ? text.substring(0, most) : text;
  }

  private static String fitting(Pattern pattern, String text) {
    return pattern.matcher(text).find()
        ? text
        : CANDIDATES.stream().filter(each -> pattern.matcher(each).find()).findFirst().orElse(text);
  }

  private static String byFormat(String format, String name, Instant time) {
    return switch (format) {
      case "date-time" -> time.toString();
      case "date" -> LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
      case "uuid" -> Ids.uuid(new SplittableRandom(name.hashCode())).toString();
      case "uri", "url" -> "https://example.com/" + name;
      case "uri-reference" -> "/" + (name.isEmpty() ? "sample" : name);
      case "email" -> "user@example.com";
      case "ipv4" -> "192.0.2.10";
      case "ipv6" -> "2001:db8::10";
      case "hostname" -> "host.example.com";
      case "byte" -> "c2FtcGxl";
      default -> name.isEmpty() ? "sample" : name;
    };
  }
}
