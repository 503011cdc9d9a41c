package dev.reeve.journal;

import dev.reeve.value.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values that a script learns from outside but not by a call: clock, random, files, processes. */
@FunctionalInterface
public interface Outside {
  /** Always learns anew. */
  Outside LIVE = (context, what, live) -> live.get();

  /**
   * A value from outside: the one of the past where there is one.
   *
   * @param context whose lane asks
   * @param what {@code now}, {@code random}, {@code uuid}, or {@code once NAME}
   * @param live learns it; a JSON value
   * @throws dev.reeve.errors.ReeveException when the past knows another question there
   */
  @Nullable Object value(Context context, String what, Supplier<@Nullable Object> live);
}
