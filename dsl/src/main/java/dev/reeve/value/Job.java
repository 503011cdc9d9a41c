package dev.reeve.value;

import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous work that an answer told of.
 *
 * @param operation the operation that started it
 * @param rule how it goes on
 * @param handle what the poll is made with: a path on the configured host, or an identifier
 * @param answer the answer's body as received
 * @param item the record it works on, where the answer held one
 * @param target what it was called on, if anything
 * @param context where it was made
 * @param live what acts for it
 */
public record Job(
    Operation operation,
    AsyncRule rule,
    String handle,
    @Nullable Object answer,
    Optional<Item> item,
    Map<String, String> target,
    Context context,
    Live live) {}
