package dev.reeve.json;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Parses and prints YAML 1.2; values as {@link Json} has them. Keys are always texts ({@code on}
 * stays {@code on}), times stay texts, only {@code true} and {@code false} are flags.
 */
public final class Yaml {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private Yaml() {}

  /**
   * The value of a stream in UTF-8 or UTF-16 with one document; JSON is read as well.
   *
   * @throws JsonException when it is no YAML, is longer than 64 million characters, nests deeper
   *     than 500 levels, or its aliases stand for more than 3 million values
   */
  public static @Nullable Object parse(InputStream text) {
    return read(new UnicodeReader(text));
  }

  /** The value of a text; see {@link #parse(InputStream)}. */
  public static @Nullable Object parse(String text) {
    return read(new StringReader(text));
  }

  /** The text of a value in block style, without a trailing line end. */
  public static String print(@Nullable Object value) {
    return Streams.text(FACTORY::createGenerator, value).stripTrailing();
  }

  private static @Nullable Object read(Reader text) {
    try {
      LoaderOptions limits = limits();
      ParserImpl parser = new ParserImpl(new StreamReader(text), limits);
      Node node = new Composer(parser, new Scalars(), limits).getSingleNode();
      return node == null ? null : new NodeReader().value(node);
    } catch (MarkedYAMLException e) {
      throw fault(e.getProblem(), e.getProblemMark());
    } catch (YAMLException e) {
      throw fault(String.valueOf(e.getMessage()), null);
    }
  }

  private static JsonException fault(String problem, @Nullable Mark at) {
    String what = "the text is not YAML: " + problem.lines().findFirst().orElse("unreadable");
    return at == null
        ? new JsonException(what, 0, 0)
        : new JsonException(what, at.getLine() + 1, at.getColumn() + 1);
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(64 << 20);
    limits.setNestingDepthLimit(500);
    limits.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return limits;
  }
}
