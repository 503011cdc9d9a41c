package dev.reeve.run;

import dev.reeve.http.Invocation;
import dev.reeve.secret.Secret;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments of a read or a reversal, made of those of the write that it belongs to. */
final class With {
  private With() {}

  /**
   * The arguments of another operation: path parameters that both have, and {@code with}, in which
   * <code>{name}</code> as a whole value stands for the write's argument.
   */
  static Map<String, @Nullable Object> filled(
      Invocation write, Operation other, Map<String, Object> with) {
    Map<String, @Nullable Object> filled = new LinkedHashMap<>();
    for (Parameter parameter : other.parameters()) {
      Object value = write.arguments().get(parameter.name());
      if (parameter.in() == Parameter.In.PATH && value != null) {
        filled.put(parameter.name(), typed(value));
      }
    }
    with.forEach((name, value) -> filled.put(name, argument(write, value)));
    return filled;
  }

  private static @Nullable Object argument(Invocation write, Object value) {
    if (value instanceof String text && text.startsWith("{") && text.endsWith("}")) {
      return write.arguments().get(text.substring(1, text.length() - 1));
    }
    return value;
  }

  /** A text may have been a number in the write's path. */
  private static Object typed(Object value) {
    return value instanceof String text ? new Untyped(text) : value;
  }

  /** Whether two values say the same: numbers by size, secrets by text. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Secret secret) {
      return same(secret.reveal(), other);
    }
    if (one instanceof Number && other instanceof Number) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    return one == null ? other == null : one.equals(other);
  }
}
