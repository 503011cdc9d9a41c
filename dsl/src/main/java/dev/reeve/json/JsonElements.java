package dev.reeve.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one array, read as they are asked for: a data file of any size in constant
 * memory. An array that is absent or null has no elements. For one thread at a time.
 */
public final class JsonElements implements Iterator<@Nullable Object>, AutoCloseable {
  private final JsonParser parser;
  private boolean open;

  JsonElements(JsonParser parser, List<String> words) {
    this.parser = parser;
    this.open = Streams.checked("JSON", () -> find(words));
    step();
  }

  @Override
  public boolean hasNext() {
    return open;
  }

  /**
   * The next element.
   *
   * @throws JsonException when the text breaks off or is no JSON
   */
  @Override
  public @Nullable Object next() {
    if (!open) {
      throw new NoSuchElementException();
    }
    Optional<Object> element =
        Streams.checked("JSON", () -> Optional.ofNullable(new TreeReader(parser).value()));
    step();
    return element.orElse(null);
  }

  @Override
  public void close() {
    open = false;
    Streams.checked(
        "JSON",
        () -> {
          parser.close();
          return false;
        });
  }

  private void step() {
    open = open && Streams.checked("JSON", () -> parser.nextToken() != JsonToken.END_ARRAY);
  }

  private boolean find(List<String> words) throws IOException {
    JsonToken token = parser.nextToken();
    for (String word : words) {
      token = token == JsonToken.START_OBJECT ? member(word) : null;
      if (token == null) {
        return false;
      }
    }
    if (token == JsonToken.START_ARRAY) {
      return true;
    }
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    throw Streams.fault("the text has no list at /" + String.join("/", words), parser);
  }

  private @Nullable JsonToken member(String word) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(word);
      JsonToken value = parser.nextToken();
      if (found) {
        return value;
      }
      parser.skipChildren();
    }
    return null;
  }
}
