package dev.reeve.openapi.compiled;

import dev.reeve.vendor.Schemas;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the codec of a type. */
final class Codecs {
  private static final Map<Type, Codec> KNOWN = new ConcurrentHashMap<>();

  private Codecs() {}

  static Codec of(Type type) {
    Codec known = KNOWN.get(type);
    if (known == null) {
      known = make(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static Codec make(Type type) {
    if (type instanceof ParameterizedType several) {
      return container(several);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return new RecordCodec(plain);
    }
    if (plain.isEnum()) {
      return new Simple.Constants(plain);
    }
    return simple(plain);
  }

  private static Codec simple(Class<?> type) {
    if (type == String.class) {
      return Simple.TEXT;
    }
    if (type == boolean.class) {
      return Simple.FLAG;
    }
    if (type == int.class || type == Integer.class) {
      return Simple.INTEGER;
    }
    if (type == long.class) {
      return Simple.LONG;
    }
    if (type == Object.class || type == BigDecimal.class) {
      return JsonCodec.JSON;
    }
    if (type == Schemas.class) {
      return new Containers.Schemata();
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  private static Codec container(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new Containers.Listed(of(of[0]));
    }
    if (type.getRawType() == Optional.class) {
      return new Containers.Possible(of(of[0]));
    }
    if (type.getRawType() == Map.class && of[0] == String.class) {
      return new Containers.Named(of(of[1]));
    }
    throw new IllegalArgumentException("no codec for " + type);
  }
}
