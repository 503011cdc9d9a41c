package dev.reeve.call.form;

import dev.reeve.call.address.Addresses;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Items, handles and identifiers become the link or identifier that a place wants. */
final class Links {
  /** Ends the mark of a place that wants the name of a record, not its identifier. */
  private static final String BY_NAME = "#name";

  private final Addresses addresses;
  private final Schemas schemas;
  private final Map<String, String> known;

  Links(Addresses addresses, Schemas schemas, Map<String, String> known) {
    this.addresses = addresses;
    this.schemas = schemas;
    this.known = known;
  }

  /** The link or identifier; empty where the place wants none or the value is one already. */
  Optional<Object> convert(Schema schema, Object value) {
    Optional<Schema> object = linkObject(schema);
    if (value instanceof Target target) {
      return object.isPresent() ? href(target).map(Links::link) : scalar(schema, target);
    }
    Optional<String> to =
        Stream.concat(Stream.of(schema), object.stream())
            .map(each -> each.marks().linkTo())
            .filter(each -> !each.isEmpty())
            .findFirst();
    boolean byLink = to.filter(this::byLink).isPresent();
    Optional<String> id = to.flatMap(any -> id(value, byLink));
    boolean taken = object.isPresent() || byLink && schema.type() == Schema.Type.STRING;
    Optional<String> href = taken ? id.map(each -> href(to.orElseThrow(), each)) : Optional.empty();
    return object.isPresent() ? href.map(Links::link) : href.map(Object.class::cast);
  }

  /** A text that names a record; a number too, where it can only be the end of a link. */
  private static Optional<String> id(Object value, boolean byLink) {
    boolean whole = byLink && (value instanceof Integer || value instanceof Long);
    String text =
        value instanceof Untyped untyped
            ? untyped.text()
            : whole || value instanceof CharSequence ? value.toString() : "";
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private boolean byLink(String linkTo) {
    return addresses.linked(linkTo).filter(addresses::knownByLink).isPresent();
  }

  /** The identifier of a target for a place that says nothing of links. */
  String id(Target target) {
    return addresses.id(target).orElseThrow(() -> new IllegalStateException("no id: " + target));
  }

  /** An element's type under the mark of its list. */
  static Schema marked(Schema element, Schema list) {
    String linkTo = list.marks().linkTo();
    return linkTo.isEmpty() || !element.marks().linkTo().isEmpty()
        ? element
        : element.marked(element.marks().linkedTo(linkTo));
  }

  private Optional<Object> scalar(Schema schema, Target target) {
    if (schema.type() == Schema.Type.OBJECT || schema.type() == Schema.Type.ARRAY) {
      return Optional.empty();
    }
    if (schema.marks().linkTo().endsWith(BY_NAME)
        && target instanceof Item item
        && item.fields().get("name") instanceof CharSequence name) {
      return Optional.of(name.toString());
    }
    boolean link = schema.limits().format().startsWith("uri") || byLink(target.resource());
    Optional<String> text = link ? href(target) : addresses.id(target);
    return text.map(Object.class::cast);
  }

  /** A target's link; of a handle also where this call alone tells the rest of its path. */
  private Optional<String> href(Target target) {
    return addresses
        .href(target)
        .or(
            () ->
                addresses
                    .linked(target.resource())
                    .flatMap(home -> addresses.id(target).map(id -> href(home, target, id))));
  }

  private String href(Resource home, Target target, String id) {
    Map<String, String> values = new LinkedHashMap<>(known);
    values.putAll(target.path());
    return addresses.href(home, id, values);
  }

  private String href(String linkTo, String id) {
    Optional<Resource> resource = addresses.linked(linkTo);
    if (resource.isPresent()) {
      return addresses.href(resource.get(), id, known);
    }
    boolean path = linkTo.startsWith("/") && !id.startsWith("/");
    return path ? linkTo + "/" + id : id;
  }

  /** The alternative of a type that is a link: an object in which nothing but href is needed. */
  private Optional<Schema> linkObject(Schema schema) {
    if (isLink(schema)) {
      return Optional.of(schema);
    }
    return schema.variants().stream()
        .flatMap(variants -> variants.schemas().stream())
        .map(schemas::resolve)
        .filter(Links::isLink)
        .findFirst();
  }

  private static boolean isLink(Schema schema) {
    return schema.properties().containsKey("href")
        && schema.required().stream().allMatch("href"::equals)
        && (!schema.marks().linkTo().isEmpty() || schema.properties().size() <= 3);
  }

  private static Object link(String href) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("href", href);
    return link;
  }
}
