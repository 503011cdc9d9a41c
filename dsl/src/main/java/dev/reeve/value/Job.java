package dev.reeve.value;

import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous work that an answer told of.
 *
 * @param vendor the API
 * @param operation the operation that started it
 * @param rule how it goes on
 * @param handle what the poll is made with: a link or an identifier; empty when the work was done
 *     at once
 * @param answer the answer's body as received
 * @param item the record it works on, where the answer held one
 * @param target what the operation was called with, as texts by name; no secrets
 * @param context where it was made
 * @param live what acts for it
 */
public record Job(
    Vendor vendor,
    Operation operation,
    AsyncRule rule,
    String handle,
    @Nullable Object answer,
    Optional<Item> item,
    Map<String, String> target,
    Context context,
    Live live) {

  /** The same in another context. */
  public Job in(Context other) {
    return new Job(vendor, operation, rule, handle, answer, item, target, other, live);
  }
}
