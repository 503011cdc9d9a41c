package dev.reeve.call.job;

import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a finished job names. */
public interface Follow {

  /** What is behind a link below the endpoint's base. */
  @Nullable Object link(Vendor vendor, String path, Context context);

  /**
   * The record of a resource that the path parameters name.
   *
   * @return empty when the resource has no such read; null within is never given
   */
  Optional<Item> record(
      Vendor vendor, String resource, Map<String, String> parameters, Context context);
}
