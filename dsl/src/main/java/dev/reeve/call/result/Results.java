package dev.reeve.call.result;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.call.exchange.RawRequest;
import dev.reeve.http.Answer;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.value.FileValue;
import dev.reeve.value.Item;
import dev.reeve.value.Live;
import dev.reeve.vendor.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The single values that calls give: an item, a plain value, a file. */
public final class Results {
  private static final Pattern FILE_NAME =
      Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private final Exchange exchange;
  private final Live live;

  /** Values of answers that came through that exchange. */
  public Results(Exchange exchange, Live live) {
    this.exchange = exchange;
    this.live = live;
  }

  /** The item of an answer; null when the answer is empty. */
  public @Nullable Item item(Bound bound, Exchange.Done done) {
    Object body = exchange.body(done);
    Object record = body == null ? null : Json.at(body, bound.operation().gives().at());
    // a list where one record was expected: a collection call that was asked for just one
    Object one = record instanceof List<?> list && list.size() == 1 ? list.get(0) : record;
    return one == null ? null : new ItemMaker(bound, live).item(one, exchange.response(done));
  }

  /** The JSON value of an answer, or its text where it is none; null when it is empty. */
  public @Nullable Object value(Bound bound, Exchange.Done done) {
    String at = bound.operation().gives().at();
    if (isText(bound, done)) {
      return text(done);
    }
    return Json.at(exchange.body(done), at);
  }

  /** The file of an answer. */
  public FileValue file(Bound bound, Exchange.Done done) {
    Answer answer = done.answer();
    String media = answer.headers().first("Content-Type").orElse("application/octet-stream");
    String name = name(bound, answer, media);
    return new FileValue(name, media, Unpacked.of(name, media, answer.content()::open));
  }

  /** What a raw request gave: an item for an object, the JSON value, or a file for other forms. */
  public @Nullable Object raw(RawRequest raw, Exchange.Done done) {
    if (done.answer().content().size() == 0) {
      return null;
    }
    if (!json(done)) {
      String media = done.answer().headers().first("Content-Type").orElse("text/plain");
      return new FileValue("answer", media, done.answer().content()::open);
    }
    Object body = exchange.body(done);
    if (!(body instanceof Map<?, ?> map)) {
      return body;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    Item.Kind kind = new Item.Kind(raw.vendor(), "", Shapes.FREE, Map.of());
    return new Item(kind, fields, exchange.response(done), raw.context(), live);
  }

  private static boolean json(Exchange.Done done) {
    try (InputStream in = done.answer().content().open()) {
      Json.first(in.readAllBytes());
      return true;
    } catch (JsonException noJson) {
      return false;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static boolean isText(Bound bound, Exchange.Done done) {
    if (Shapes.onlyText(bound.operation())) {
      return true;
    }
    boolean wanted =
        Shapes.success(bound.vendor().schemas(), bound.operation())
            .filter(schema -> schema.type() != Schema.Type.STRING)
            .isEmpty();
    return wanted && !Exchange.enveloped(done) && !json(done);
  }

  private static String text(Exchange.Done done) {
    try (InputStream in = done.answer().content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static String name(Bound bound, Answer answer, String media) {
    Matcher given = FILE_NAME.matcher(answer.headers().first("Content-Disposition").orElse(""));
    if (given.find()) {
      // a name, never a path: it may come from anyone
      return given.group(1).replaceAll(".*[/\\\\]", "");
    }
    String type = media.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String subtype = type.substring(type.lastIndexOf('/') + 1).replaceAll("^.*\\+", "");
    String ending =
        switch (subtype) {
          case "plain" -> "txt";
          case "octet-stream" -> "bin";
          default -> subtype;
        };
    return bound.operation().id().replace('.', '-') + "." + ending;
  }
}
