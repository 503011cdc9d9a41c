package dev.reeve.openapi.compiled;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;

/** Records: each component in order, the whole in the pool. */
final class RecordCodec implements Codec {
  private final Class<?> type;
  private final RecordComponent[] components;
  private final Constructor<?> constructor;
  private Codec[] codecs = {};

  RecordCodec(Class<?> type) {
    this.type = type;
    this.components = Objects.requireNonNull(type.getRecordComponents());
    this.constructor = canonical();
  }

  /** Late, because records of one type may hold records of the same. */
  private synchronized Codec[] codecs() {
    if (codecs.length != components.length) {
      Codec[] made = new Codec[components.length];
      for (int i = 0; i < made.length; i++) {
        made[i] = Codecs.of(components[i].getGenericType());
      }
      codecs = made;
    }
    return codecs;
  }

  @Override
  public void write(Object value, PoolWriter out) {
    Codec[] each = codecs();
    out.number(
        out.pooled(
            type,
            part -> {
              for (int i = 0; i < each.length; i++) {
                each[i].write(component(i, value), part);
              }
            }));
  }

  @SuppressWarnings("NullAway") // a component that may be null has the JSON codec, which takes null
  private Object component(int position, Object value) {
    try {
      return components[position].getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object read(Cursor in) {
    return read(in.pool(), in.integer());
  }

  /** The record of that number in the pool. */
  Object read(PoolReader pool, int number) {
    Object held = pool.held(number);
    if (held != null) {
      return held;
    }
    Codec[] each = codecs();
    Object[] values = new Object[each.length];
    Cursor in = pool.record(number);
    for (int i = 0; i < each.length; i++) {
      values[i] = each[i].read(in);
    }
    return pool.hold(number, made(values));
  }

  private Object made(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private Constructor<?> canonical() {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
