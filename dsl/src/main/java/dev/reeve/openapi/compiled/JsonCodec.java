package dev.reeve.openapi.compiled;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as {@code json} reads them, null included. */
final class JsonCodec implements Codec {
  static final Codec JSON = new JsonCodec();

  private enum Kind {
    NULL,
    TRUE,
    FALSE,
    TEXT,
    INTEGER,
    LONG,
    BIG,
    DECIMAL,
    LIST,
    OBJECT
  }

  private JsonCodec() {}

  @Override
  public void write(@Nullable Object value, PoolWriter out) {
    Kind kind = kind(value);
    out.number(kind.ordinal());
    if (value == null) {
      return;
    }
    switch (kind) {
      case TEXT, BIG, DECIMAL -> out.text(value.toString());
      case INTEGER, LONG -> out.number(((Number) value).longValue());
      case LIST -> list((List<?>) value, out);
      case OBJECT -> object((Map<?, ?>) value, out);
      default -> {}
    }
  }

  private void list(List<?> list, PoolWriter out) {
    out.number(list.size());
    list.forEach(element -> write(element, out));
  }

  private void object(Map<?, ?> map, PoolWriter out) {
    out.number(map.size());
    map.forEach(
        (name, member) -> {
          out.text(String.valueOf(name));
          write(member, out);
        });
  }

  private static Kind kind(@Nullable Object value) {
    if (value == null) {
      return Kind.NULL;
    }
    if (value instanceof Boolean flag) {
      return flag ? Kind.TRUE : Kind.FALSE;
    }
    if (value instanceof Number number) {
      return kind(number);
    }
    if (value instanceof List<?>) {
      return Kind.LIST;
    }
    return value instanceof Map<?, ?> ? Kind.OBJECT : Kind.TEXT;
  }

  private static Kind kind(Number number) {
    if (number instanceof Integer) {
      return Kind.INTEGER;
    }
    if (number instanceof Long) {
      return Kind.LONG;
    }
    return number instanceof BigInteger ? Kind.BIG : Kind.DECIMAL;
  }

  @Override
  @SuppressWarnings(
      "NullAway") // null is a JSON value: only components that may be null are read so
  public Object read(Cursor in) {
    return value(in);
  }

  private @Nullable Object value(Cursor in) {
    return switch (Kind.values()[in.integer()]) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case TEXT -> in.text();
      case INTEGER -> in.integer();
      case LONG -> in.number();
      case BIG -> new BigInteger(in.text());
      case DECIMAL -> new BigDecimal(in.text());
      case LIST -> list(in);
      case OBJECT -> object(in);
    };
  }

  private List<@Nullable Object> list(Cursor in) {
    int size = in.integer();
    List<@Nullable Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(value(in));
    }
    return list;
  }

  private Map<String, @Nullable Object> object(Cursor in) {
    int size = in.integer();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(in.text(), value(in));
    }
    return map;
  }
}
