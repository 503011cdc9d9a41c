package dev.reeve.call.form;

import dev.reeve.call.address.Addresses;
import dev.reeve.value.Target;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.SchemaMarks;
import dev.reeve.vendor.Schemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Items, handles and identifiers become the link or identifier that a place wants. */
final class Links {
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
      return object.isPresent() ? addresses.href(target).map(Links::link) : scalar(schema, target);
    }
    boolean id = value instanceof CharSequence && !schema.marks().linkTo().isEmpty();
    return id && object.isPresent()
        ? Optional.of(link(href(schema, value.toString())))
        : Optional.empty();
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
        : withLink(element, linkTo);
  }

  private Optional<Object> scalar(Schema schema, Target target) {
    if (schema.type() == Schema.Type.OBJECT || schema.type() == Schema.Type.ARRAY) {
      return Optional.empty();
    }
    boolean byLink =
        schema.limits().format().startsWith("uri")
            || addresses.linked(target.resource()).filter(addresses::knownByLink).isPresent();
    Optional<String> text = byLink ? addresses.href(target) : addresses.id(target);
    return text.map(Object.class::cast);
  }

  private String href(Schema schema, String id) {
    Optional<Resource> resource = addresses.linked(schema.marks().linkTo());
    if (resource.isPresent()) {
      return addresses.href(resource.get(), id, known);
    }
    boolean path = schema.marks().linkTo().startsWith("/") && !id.startsWith("/");
    return path ? schema.marks().linkTo() + "/" + id : id;
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

  private static Schema withLink(Schema schema, String linkTo) {
    SchemaMarks marks = schema.marks();
    return new Schema(
        schema.ref(),
        schema.name(),
        schema.type(),
        schema.nullable(),
        schema.description(),
        schema.properties(),
        schema.required(),
        schema.items(),
        schema.additional(),
        schema.open(),
        schema.variants(),
        schema.limits(),
        new SchemaMarks(
            marks.readOnly(),
            marks.writeOnly(),
            marks.sensitive(),
            marks.identifier(),
            marks.unit(),
            linkTo,
            marks.fillFromPath(),
            marks.fillForm(),
            marks.derived(),
            marks.resource(),
            marks.clientDefault(),
            marks.deprecated()));
  }
}
