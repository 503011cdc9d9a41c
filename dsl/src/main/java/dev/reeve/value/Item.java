package dev.reeve.value;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record an API returned. Immutable; field values are plain JSON values ({@code Map}, {@code
 * List}, {@code String}, {@code Number}, {@code Boolean}, null) as received.
 */
public final class Item implements Target {
  private final Kind kind;
  private final Map<String, @Nullable Object> fields;
  private final Response response;
  private final Context context;
  private final Live live;

  /**
   * What a record is.
   *
   * @param vendor the API
   * @param resource the dotted path of the resource whose operations it answers to, or empty
   * @param schema its type, resolved
   * @param path values of path parameters that its address fixes, its own included
   */
  public record Kind(Vendor vendor, String resource, Schema schema, Map<String, String> path) {}

  /** A record with its fields in the order received. */
  public Item(
      Kind kind,
      Map<String, @Nullable Object> fields,
      Response response,
      Context context,
      Live live) {
    this.kind = kind;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.response = response;
    this.context = context;
    this.live = live;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** Its fields as received, secrets unmasked; whoever prints masks what the schema marks. */
  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** How it came. */
  public Response response() {
    return response;
  }

  /** What acts for it. */
  public Live live() {
    return live;
  }

  @Override
  public Vendor vendor() {
    return kind.vendor();
  }

  @Override
  public String resource() {
    return kind.resource();
  }

  @Override
  public Map<String, String> path() {
    return kind.path();
  }

  @Override
  public Context context() {
    return context;
  }
}
