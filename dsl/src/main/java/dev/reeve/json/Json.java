package dev.reeve.json;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Parses and prints JSON.
 *
 * <p>Values are plain Java: {@code LinkedHashMap}, {@code ArrayList}, {@code String}, {@code
 * Integer}, {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code Boolean} and null; a
 * number keeps its digits. Texts from outside are bounded: 500 levels, 64 MB a string, 1000 digits
 * a number. Safe for concurrent use.
 */
public final class Json {
  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(500)
          .maxStringLength(64 << 20)
          .maxNumberLength(1000)
          .build();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private Json() {}

  /**
   * The value of a whole text.
   *
   * @throws JsonException when it is not exactly one JSON value
   */
  public static @Nullable Object parse(String text) {
    return Streams.whole("JSON", () -> FACTORY.createParser(text));
  }

  /** The value of a whole text in UTF-8, UTF-16 or UTF-32; see {@link #parse(String)}. */
  public static @Nullable Object parse(byte[] text) {
    return Streams.whole("JSON", () -> FACTORY.createParser(text));
  }

  /** The value of a whole stream, which is closed; see {@link #parse(String)}. */
  public static @Nullable Object parse(InputStream text) {
    return Streams.whole("JSON", () -> FACTORY.createParser(text));
  }

  /** The first value of a text; what follows it is not looked at (PGO may answer twice in one). */
  public static @Nullable Object first(byte[] text) {
    return Streams.first("JSON", () -> FACTORY.createParser(text));
  }

  /**
   * The elements of the array at a pointer, read one by one.
   *
   * @param text closed with the elements
   * @param pointer RFC 6901 without list positions, e.g. {@code /items}; empty for the whole text
   */
  public static JsonElements elements(InputStream text, String pointer) {
    JsonParser parser = Streams.open("JSON", () -> FACTORY.createParser(text));
    return new JsonElements(parser, Pointer.words(pointer));
  }

  /** The text of a value, on one line. */
  public static String print(@Nullable Object value) {
    return Streams.text(FACTORY::createGenerator, value);
  }

  /** The text of a value, indented by two spaces, without a trailing line end. */
  public static String pretty(@Nullable Object value) {
    return Streams.text(out -> FACTORY.createGenerator(out).setPrettyPrinter(indented()), value);
  }

  /** Writes a value in UTF-8 and leaves the stream open. */
  public static void print(@Nullable Object value, OutputStream out) {
    Streams.write(() -> FACTORY.createGenerator(out).disable(AUTO_CLOSE_TARGET), value);
  }

  /** The text of a value in UTF-8, on one line. */
  public static byte[] bytes(@Nullable Object value) {
    return print(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The value at a pointer, or null when there is none.
   *
   * <p>RFC 6901 with three more words for lists: {@code *} is every element (the result is then a
   * flat {@code List} without nulls), {@code rel=status} is the first element whose member {@code
   * rel} is {@code status}, and {@code *rel=status} is every such element.
   */
  public static @Nullable Object at(@Nullable Object value, String pointer) {
    return Pointer.at(value, Pointer.words(pointer));
  }

  private static PrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withRootSeparator("")
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(indenter)
        .withObjectIndenter(indenter);
  }
}
