package dev.reeve.value;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
  private final Optional<Operation> origin;
  private final Optional<Change> change;

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
    this(kind, fields, response, context, live, Optional.empty());
  }

  /** The same that knows which operation gave it, and so what it may be waited for. */
  public Item(
      Kind kind,
      Map<String, @Nullable Object> fields,
      Response response,
      Context context,
      Live live,
      Optional<Operation> origin) {
    this(kind, fields, response, context, live, origin, Optional.empty());
  }

  private Item(
      Kind kind,
      Map<String, @Nullable Object> fields,
      Response response,
      Context context,
      Live live,
      Optional<Operation> origin,
      Optional<Change> change) {
    this.kind = kind;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.response = response;
    this.context = context;
    this.live = live;
    this.origin = origin;
    this.change = change;
  }

  /** The same in another context. */
  public Item in(Context other) {
    return new Item(kind, fields, response, other, live, origin, change);
  }

  /** The same with what {@code ensure} did to it. */
  public Item with(Change other) {
    return new Item(kind, fields, response, context, live, origin, Optional.of(other));
  }

  /** Some fields as those of such a record: what its schema marks counts for them too. */
  public Item holding(Map<String, @Nullable Object> some) {
    return new Item(kind, some, response, context, live, origin, Optional.empty());
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

  /** The operation that gave it, where one did. */
  public Optional<Operation> origin() {
    return origin;
  }

  /** What {@code ensure} did, where it gave the item. */
  public Optional<Change> change() {
    return change;
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
