package dev.reeve.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes plain Java values; anything that is no JSON value is refused, never quietly printed. */
final class TreeWriter {
  private final JsonGenerator out;

  TreeWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Iterable<?> list) {
      list(list);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      number(number);
    } else {
      out.writeString(text(value));
    }
  }

  private void object(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      out.writeFieldName(String.valueOf(member.getKey()));
      write(member.getValue());
    }
    out.writeEndObject();
  }

  private void list(Iterable<?> list) throws IOException {
    out.writeStartArray();
    for (Object element : list) {
      write(element);
    }
    out.writeEndArray();
  }

  private void number(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      out.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      out.writeNumber(new BigDecimal(number.toString()));
    } else {
      out.writeNumber(number.longValue());
    }
  }

  private static String text(Object value) {
    if (value instanceof CharSequence
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof TemporalAccessor
        || value instanceof TemporalAmount
        || value instanceof UUID
        || value instanceof URI) {
      return value.toString();
    }
    throw new IllegalArgumentException("no JSON value: " + value.getClass().getName());
  }
}
