package dev.reeve.openapi.compiled;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records by name, in order, each decoded when it is asked for. Safe for concurrent use. */
final class LazyMap extends AbstractMap<String, Object> {
  private final Map<String, Integer> numbers;
  private final RecordCodec records;
  private final PoolReader pool;

  LazyMap(Map<String, Integer> numbers, RecordCodec records, PoolReader pool) {
    this.numbers = numbers;
    this.records = records;
    this.pool = pool;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    Integer number = numbers.get(name);
    return number == null ? null : records.read(pool, number);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return numbers.containsKey(name);
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(numbers.keySet());
  }

  @Override
  public int size() {
    return numbers.size();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Object>> iterator() {
        Iterator<Entry<String, Integer>> each = numbers.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Entry<String, Object> next() {
            Entry<String, Integer> next = each.next();
            return Map.entry(next.getKey(), records.read(pool, next.getValue()));
          }
        };
      }

      @Override
      public int size() {
        return numbers.size();
      }
    };
  }
}
