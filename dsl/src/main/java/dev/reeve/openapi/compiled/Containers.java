package dev.reeve.openapi.compiled;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codecs of lists, optional values, maps by name, and named schemas. */
final class Containers {
  private Containers() {}

  /** A list: its size, then each element. */
  static final class Listed implements Codec {
    private final Codec element;

    Listed(Codec element) {
      this.element = element;
    }

    @Override
    public void write(Object value, PoolWriter out) {
      List<?> list = (List<?>) value;
      out.number(list.size());
      for (Object each : list) {
        element.write(each, out);
      }
    }

    @Override
    public Object read(Cursor in) {
      int size = in.integer();
      List<Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(element.read(in));
      }
      return Collections.unmodifiableList(list);
    }
  }

  /** One or none. */
  static final class Possible implements Codec {
    private final Codec inner;

    Possible(Codec inner) {
      this.inner = inner;
    }

    @Override
    public void write(Object value, PoolWriter out) {
      Optional<?> optional = (Optional<?>) value;
      out.number(optional.isPresent() ? 1 : 0);
      if (optional.isPresent()) {
        inner.write(optional.get(), out);
      }
    }

    @Override
    public Object read(Cursor in) {
      return in.number() == 1 ? Optional.of(inner.read(in)) : Optional.empty();
    }
  }

  /** A map; one whose values are records is read member by member, on demand. */
  static final class Named implements Codec {
    private final Codec member;

    Named(Codec member) {
      this.member = member;
    }

    @Override
    public void write(Object value, PoolWriter out) {
      Map<?, ?> map = (Map<?, ?>) value;
      out.number(map.size());
      for (Map.Entry<?, ?> each : map.entrySet()) {
        out.text((String) each.getKey());
        member.write(each.getValue(), out);
      }
    }

    @Override
    public Object read(Cursor in) {
      return member instanceof RecordCodec records ? lazy(records, in) : eager(in);
    }

    private Object eager(Cursor in) {
      int size = in.integer();
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(in.text(), member.read(in));
      }
      return Collections.unmodifiableMap(map);
    }

    private static LazyMap lazy(RecordCodec records, Cursor in) {
      int size = in.integer();
      Map<String, Integer> numbers = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        numbers.put(in.text(), in.integer());
      }
      return new LazyMap(numbers, records, in.pool());
    }
  }

  /** The named schemas of a vendor. */
  static final class Schemata implements Codec {
    private final Codec map = new Named(Codecs.of(Schema.class));

    @Override
    public void write(Object value, PoolWriter out) {
      Schemas schemas = (Schemas) value;
      Map<String, Schema> all = new LinkedHashMap<>();
      for (String name : schemas.names()) {
        all.put(name, schemas.named(name).orElseThrow());
      }
      map.write(all, out);
    }

    @Override
    public Object read(Cursor in) {
      return new LazySchemas((LazyMap) map.read(in));
    }
  }
}
