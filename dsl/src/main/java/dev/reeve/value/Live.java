package dev.reeve.value;

import dev.reeve.vendor.Operation;
import org.jspecify.annotations.Nullable;

/** What a value needs to act; {@code call} implements it. */
public interface Live {

  /**
   * Calls an operation.
   *
   * @return {@link Item}, {@link Items}, {@link Job}, {@link Jobs}, {@link FileValue}, a plain JSON
   *     value, or null for nothing
   */
  @Nullable Object call(
      dev.reeve.vendor.Vendor vendor, Operation operation, Arguments arguments, Context context);

  /** Reads the item again. */
  Item refresh(Item item);

  /**
   * Waits for an item, a job, jobs, or a list of items, with one deadline for all.
   *
   * @return the new item; a list of what came of each; null when the end is {@code gone}
   */
  @Nullable Object await(Object waited, Wait wait);
}
