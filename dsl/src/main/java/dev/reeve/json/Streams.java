package dev.reeve.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens, ends and closes parsers and generators, and puts their faults into our words. */
final class Streams {
  private Streams() {}

  /** Something that may fail as parsers do. */
  interface Step<T extends @Nullable Object> {
    T take() throws IOException;
  }

  /** Makes a generator over a writer. */
  interface Generators {
    JsonGenerator over(Writer out) throws IOException;
  }

  static @Nullable Object whole(String format, Step<JsonParser> source) {
    return checked(
            format,
            () -> {
              try (JsonParser parser = source.take()) {
                parser.nextToken();
                Object value = new TreeReader(parser).value();
                end(parser, format);
                return Optional.ofNullable(value);
              }
            })
        .orElse(null);
  }

  static @Nullable Object first(String format, Step<JsonParser> source) {
    return checked(
            format,
            () -> {
              try (JsonParser parser = source.take()) {
                parser.nextToken();
                return Optional.ofNullable(new TreeReader(parser).value());
              }
            })
        .orElse(null);
  }

  static void end(JsonParser parser, String format) throws IOException {
    if (parser.nextToken() != null) {
      throw fault("the " + format + " goes on after its end", parser);
    }
  }

  static JsonParser open(String format, Step<JsonParser> source) {
    return checked(format, source);
  }

  static String text(Generators generators, @Nullable Object value) {
    StringWriter out = new StringWriter();
    write(() -> generators.over(out), value);
    return out.toString();
  }

  static void write(Step<JsonGenerator> source, @Nullable Object value) {
    try (JsonGenerator generator = source.take()) {
      new TreeWriter(generator).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The step's result; what a parser finds wrong becomes a {@link JsonException}. */
  static <T extends @Nullable Object> T checked(String format, Step<T> step) {
    try {
      return step.take();
    } catch (JsonProcessingException e) {
      throw translated(format, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonException fault(String what, JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return new JsonException(what, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }

  private static JsonException translated(String format, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String words = firstLine(e.getOriginalMessage());
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    return new JsonException("the text is not " + format + ": " + words, line, column);
  }

  /** Jackson's own notes on where a text came from are for its developers. */
  private static String firstLine(@Nullable String words) {
    return words == null
        ? "unreadable"
        : words
            .lines()
            .findFirst()
            .orElse("unreadable")
            .replaceAll(
                "\\(start marker at \\[Source: .*; (line: \\d+), (column: \\d+)\\]\\)",
                "(begun at $1, $2)");
  }
}
