package dev.reeve.call.argument;

import dev.reeve.value.Context;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked call: each value in its place, in the vendor's form. Values are JSON values; secrets
 * are still {@link dev.reeve.secret.Secret}s.
 *
 * @param vendor the API
 * @param operation what is called
 * @param path values of path parameters
 * @param query values of query parameters, in document order
 * @param headers values of header parameters
 * @param body the body, if one is sent
 * @param context where it was called, with the scope values that it took
 * @param window which part of a list is wanted
 */
public record Bound(
    Vendor vendor,
    Operation operation,
    Map<String, String> path,
    Map<String, Object> query,
    Map<String, Object> headers,
    Optional<Object> body,
    Context context,
    Window window) {

  /** The same with one query parameter, replacing it; null takes it away. */
  public Bound withQuery(String name, @Nullable Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(query);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Bound(vendor, operation, path, changed, headers, body, context, window);
  }

  /** The same with one header, replacing it. */
  public Bound withHeader(String name, String value) {
    Map<String, Object> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new Bound(vendor, operation, path, query, changed, body, context, window);
  }

  /** The same call made in another context. */
  public Bound under(Context other) {
    return new Bound(vendor, operation, path, query, headers, body, other, window);
  }

  /** The same with another body. */
  public Bound withBody(Object other) {
    return new Bound(vendor, operation, path, query, headers, Optional.of(other), context, window);
  }

  /** Everything that is sent, by name; a body that is no object under {@code body}. */
  public Map<String, @Nullable Object> arguments() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(path);
    all.putAll(query);
    all.putAll(headers);
    body.ifPresent(
        value -> {
          if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> all.put(String.valueOf(name), member));
          } else {
            all.put("body", value);
          }
        });
    return all;
  }
}
