package dev.reeve.engine.isolation.wire;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages as lines of JSON objects. One thread reads; any thread writes. */
public final class Lines {
  /** Bytes of the longest line that an isolated script may send. */
  public static final int LONGEST = 8 << 20;

  /** Levels of the deepest value that an isolated script may send. */
  public static final int DEEPEST = 64;

  private final InputStream in;
  private final OutputStream out;
  private final int longest;

  /**
   * Lines of a pair of streams.
   *
   * @param longest bytes of the longest line that is read
   */
  public Lines(InputStream in, OutputStream out, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.out = out;
    this.longest = longest;
  }

  /**
   * The next message; empty at the end.
   *
   * @throws Breach when it is too long, too deep or no JSON object
   */
  public Optional<Message> read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return Optional.empty();
      }
      if (line.size() == longest) {
        throw new Breach("a line of more than " + longest + " bytes");
      }
      line.write(next);
    }
    return Optional.of(message(line.toString(StandardCharsets.UTF_8)));
  }

  private Message message(String line) {
    if (longest == LONGEST && depth(line) > DEEPEST) {
      throw new Breach("a value of more than " + DEEPEST + " levels");
    }
    try {
      if (Json.parse(line) instanceof Map<?, ?> map) {
        return new Message(map);
      }
    } catch (JsonException noJson) {
      throw new Breach("a line that is no JSON");
    }
    throw new Breach("a line that is no JSON object");
  }

  /** Levels of a JSON text, brackets in its strings not counted. */
  static int depth(String json) {
    int deepest = 0;
    int now = 0;
    boolean text = false;
    for (int i = 0; i < json.length(); i++) {
      char at = json.charAt(i);
      if (text) {
        i += at == '\\' ? 1 : 0;
        text = at != '"';
      } else if (at == '"') {
        text = true;
      } else if (at == '{' || at == '[') {
        deepest = Math.max(deepest, ++now);
      } else if (at == '}' || at == ']') {
        now--;
      }
    }
    return deepest;
  }

  /** Sends a message. */
  public void write(Map<String, ? extends @Nullable Object> message) throws IOException {
    write(Json.print(message));
  }

  /** Sends a message that is JSON already. */
  public void write(String message) throws IOException {
    byte[] bytes = (message + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (out) {
      out.write(bytes);
      out.flush();
    }
  }
}
