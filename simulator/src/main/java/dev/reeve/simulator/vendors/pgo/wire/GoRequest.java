package dev.reeve.simulator.vendors.pgo.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request body as Go's decoder fills a structure from it. */
public final class GoRequest {
  private final TreeMap<String, @Nullable Object> members =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final String fault;

  private GoRequest(@Nullable Object value, String fault) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> members.put(name.toString(), each));
    }
    this.fault = fault;
  }

  /** Reads a body; one that is no JSON counts as empty. */
  public static GoRequest read(byte[] body) {
    String text = new String(body, UTF_8).strip();
    if (text.isEmpty()) {
      return new GoRequest(null, "EOF");
    }
    try {
      return new GoRequest(Json.first(body), "");
    } catch (JsonException notJson) {
      return new GoRequest(null, GoFault.of(text));
    }
  }

  /** A body already read. */
  public static GoRequest of(Map<String, Object> body) {
    return new GoRequest(body, "");
  }

  /** What the decoder said of the body; empty when it was JSON. */
  public String fault() {
    return fault;
  }

  /** A text, empty when absent or no text. */
  public String text(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /** A whole number, 0 when absent or no whole number. */
  public int number(String name) {
    Object value = members.get(name);
    try {
      return value instanceof Number ? new BigDecimal(value.toString()).intValueExact() : 0;
    } catch (ArithmeticException notWhole) {
      return 0;
    }
  }

  /** True when it is. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** Whether there is a true or false of that name; null leaves it open. */
  public @Nullable Boolean choice(String name) {
    return members.get(name) instanceof Boolean choice ? choice : null;
  }

  /** A list of texts, empty when it is no list; an element that is no text is empty. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (members.get(name) instanceof List<?> list) {
      list.forEach(each -> texts.add(each instanceof String text ? text : ""));
    }
    return texts;
  }

  /** A map of texts, sorted by name as Go prints it. */
  public Map<String, Object> labels(String name) {
    Map<String, Object> labels = new TreeMap<>();
    if (members.get(name) instanceof Map<?, ?> map) {
      map.forEach((key, each) -> labels.put(key.toString(), each instanceof String ? each : ""));
    }
    return labels;
  }

  /** A structure within, empty when there is none. */
  public GoRequest inner(String name) {
    return new GoRequest(members.get(name), "");
  }

  /** A list of structures within. */
  public List<GoRequest> inners(String name) {
    List<GoRequest> inners = new ArrayList<>();
    if (members.get(name) instanceof List<?> list) {
      list.forEach(each -> inners.add(new GoRequest(each, "")));
    }
    return inners;
  }

  /** The value itself, for parts that are passed on. */
  public @Nullable Object raw(String name) {
    return members.get(name);
  }
}
