package dev.reeve.call.form;

import dev.reeve.call.address.Addresses;
import dev.reeve.secret.Secret;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Target;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import dev.reeve.vendor.Vendor;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings values into the vendor's form and finds what is wrong with them.
 *
 * <p>A {@code strict} one refuses what the document does not know or the server sets; one that is
 * not strips such members, as when a record that was read is written back.
 */
public final class Converter {
  private final Schemas schemas;
  private final Scalars scalars;
  private final Links links;
  private final Faults faults;
  private final boolean strict;
  private final Set<String> split;

  /**
   * A converter.
   *
   * @param known values of path parameters, for links that need them
   * @param faults where faults go
   * @param split lists that may be longer than one call takes, because they are split over several
   */
  public Converter(
      Vendor vendor,
      Times times,
      Map<String, String> known,
      Faults faults,
      boolean strict,
      Set<String> split) {
    this.schemas = vendor.schemas();
    this.scalars = new Scalars(times, faults);
    this.links = new Links(new Addresses(vendor), schemas, known);
    this.faults = faults;
    this.strict = strict;
    this.split = split;
  }

  /** The value for a place, as a JSON value with secrets still inside. */
  public @Nullable Object convert(String name, Schema place, @Nullable Object given) {
    Schema schema = schemas.resolve(place);
    Object value = plain(given);
    if (value == null) {
      return null;
    }
    Optional<Object> link = links.convert(schema, value);
    if (link.isPresent()) {
      return link.get();
    }
    if (value instanceof Map<?, ?> map) {
      return object(name, schema, map);
    }
    if (value instanceof Iterable<?> list) {
      return list(name, schema, list);
    }
    return structured(schema)
        ? refused(name, schema, value)
        : scalars.convert(name, scalar(schema, value), value);
  }

  /** A value of the language as a value of JSON, links and times aside. */
  private static @Nullable Object plain(@Nullable Object given) {
    if (given instanceof CharSequence || given instanceof Enum<?> || given instanceof Character) {
      return given.toString();
    }
    if (given != null && given.getClass().isArray()) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(given); i++) {
        elements.add(Array.get(given, i));
      }
      return elements;
    }
    return given;
  }

  /** What a type wants, in words, e.g. {@code a list}. */
  public static String wanted(Schema schema) {
    return Scalars.wanted(schema);
  }

  private boolean structured(Schema schema) {
    boolean several = schema.variants().isPresent();
    return several
        ? schema.variants().get().schemas().stream()
            .map(schemas::resolve)
            .allMatch(this::structured)
        : schema.type() == Schema.Type.OBJECT || schema.type() == Schema.Type.ARRAY;
  }

  /** Of several alternatives the one that a single value fits. */
  private Schema scalar(Schema schema, Object value) {
    if (schema.variants().isEmpty() || value instanceof Secret) {
      return schema;
    }
    List<Schema> alternatives =
        schema.variants().get().schemas().stream()
            .map(schemas::resolve)
            .filter(one -> !structured(one))
            .toList();
    return alternatives.stream()
        .filter(one -> scalars.fits(one, value))
        .findFirst()
        .orElse(alternatives.isEmpty() ? schema : alternatives.get(0));
  }

  private @Nullable Object refused(String name, Schema schema, Object value) {
    if (value instanceof Item item) {
      return object(name, schema, item.fields());
    }
    if (value instanceof Untyped text) {
      faults.wrong(name, schema, text.text(), Scalars.wanted(schema));
    } else {
      faults.wrong(name, schema, value, Scalars.wanted(schema));
    }
    return null;
  }

  private @Nullable Object list(String name, Schema schema, Iterable<?> given) {
    Schema list = alternative(schema, Schema.Type.ARRAY);
    if (list.type() != Schema.Type.ARRAY && list.type() != Schema.Type.ANY) {
      faults.wrong(name, schema, shownList(given), Scalars.wanted(schema));
      return null;
    }
    List<Object> converted = new ArrayList<>();
    int position = 0;
    for (Object element : given) {
      String at = name + "[" + position++ + "]";
      Object value = converted(at, list.items(), list, element);
      if (value != null) {
        converted.add(value);
      }
    }
    int most = split.contains(name) ? list.limits().maxLength() : -1;
    int size = converted.size();
    scalars.length(name, list, most < 0 ? size : Math.min(most, size), "elements");
    return converted;
  }

  private @Nullable Object converted(
      String at, Optional<Schema> type, Schema list, @Nullable Object element) {
    if (type.isEmpty()) {
      return free(element);
    }
    // a list of links carries the mark itself: x-link-to stands beside `type: array`
    Schema each = schemas.resolve(type.get());
    return convert(at, Links.marked(each, list), element);
  }

  private static Object shownList(Iterable<?> given) {
    return given instanceof Items ? "a list" : given;
  }

  private Schema alternative(Schema schema, Schema.Type type) {
    return schema.variants().isEmpty()
        ? schema
        : schema.variants().get().schemas().stream()
            .map(schemas::resolve)
            .filter(one -> one.type() == type)
            .findFirst()
            .orElse(schema);
  }

  private @Nullable Object object(String name, Schema schema, Map<?, ?> given) {
    boolean takes =
        schema.type() == Schema.Type.OBJECT
            || schema.type() == Schema.Type.ANY
            || schema.variants().isPresent();
    if (!takes) {
      faults.wrong(name, schema, given, Scalars.wanted(schema));
      return null;
    }
    Map<String, Object> named = new LinkedHashMap<>();
    given.forEach((key, value) -> named.put(String.valueOf(key), value));
    return members(name + ".", schema, named, Set.of());
  }

  /**
   * The members of an object, or of a whole body where {@code prefix} is empty.
   *
   * @param filledLater members that are not missing when they are not given
   */
  public Map<String, @Nullable Object> members(
      String prefix, Schema schema, Map<String, ?> given, Set<String> filledLater) {
    return new Members(this, schemas, faults, strict, filledLater).convert(prefix, schema, given);
  }

  /** A value for which the document has no type. */
  public @Nullable Object free(@Nullable Object given) {
    Object value = plain(given);
    if (value instanceof Item item) {
      return item.fields();
    }
    if (value instanceof Target target) {
      return links.id(target);
    }
    if (value instanceof Untyped text) {
      return text.text();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put(String.valueOf(key), free(member)));
      return members;
    }
    if (value instanceof Iterable<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(free(element)));
      return elements;
    }
    return Times.isTime(value) ? Times.iso(java.util.Objects.requireNonNull(value)) : value;
  }
}
