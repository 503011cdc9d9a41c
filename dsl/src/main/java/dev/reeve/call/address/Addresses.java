package dev.reeve.call.address;

import dev.reeve.json.Json;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where the records of one vendor live, by its document. */
public final class Addresses {
  private static final List<String> BY_RECORD = List.of("get", "update", "delete", "show");

  private final Vendor vendor;

  /** The addresses of that vendor's records. */
  public Addresses(Vendor vendor) {
    this.vendor = vendor;
  }

  /** The resource that {@code x-link-to} means: a dotted path, or a path of the API. */
  public Optional<Resource> linked(String linkTo) {
    Resource byName = vendor.resources().get(linkTo);
    if (byName != null || !linkTo.startsWith("/")) {
      return Optional.ofNullable(byName);
    }
    return vendor.resources().values().stream()
        .filter(resource -> collection(resource).filter(linkTo::equals).isPresent())
        .findFirst();
  }

  /** The path of one record of that resource, where the API has one. */
  public Optional<Template> record(Resource resource) {
    List<Operation> own = new ArrayList<>();
    BY_RECORD.forEach(word -> operation(resource, word).ifPresent(own::add));
    vendor.operations().values().stream()
        .filter(operation -> operation.resource().equals(resource.path()))
        .forEach(own::add);
    return own.stream()
        .map(operation -> new Template(operation.path()))
        .filter(Template::namesRecord)
        .findFirst();
  }

  /** The operation that a word stands for in a resource. */
  public Optional<Operation> operation(Resource resource, String word) {
    return Optional.ofNullable(resource.operations().get(word))
        .map(id -> vendor.operations().get(id));
  }

  /** The link to a record: its own {@code href}, else its path; empty when it has no path. */
  public Optional<String> href(Target target) {
    if (target instanceof Item item && item.fields().get("href") instanceof CharSequence own) {
      return Optional.of(own.toString());
    }
    if (target instanceof Handle handle && handle.id().startsWith("/")) {
      return Optional.of(handle.id());
    }
    return Optional.ofNullable(vendor.resources().get(target.resource()))
        .flatMap(this::record)
        .filter(template -> target.path().keySet().containsAll(template.parameters()))
        .map(template -> template.expand(name -> target.path().getOrDefault(name, "")));
  }

  /**
   * The link to the record of that resource with that identifier; a link stays as it is, and so
   * does an identifier where nothing tells the rest of the path.
   */
  public String href(Resource resource, String id, Map<String, String> known) {
    if (id.startsWith("/") || id.contains("://")) {
      return id;
    }
    return record(resource)
        .flatMap(
            template -> {
              Map<String, String> values = new LinkedHashMap<>(presets(resource));
              values.putAll(known);
              template.own().ifPresent(own -> values.put(own, id));
              return values.keySet().containsAll(template.parameters())
                  ? Optional.of(template.expand(name -> values.getOrDefault(name, "")))
                  : Optional.empty();
            })
        .orElse(id);
  }

  /** What path parameters are when nothing is said. */
  private Map<String, String> presets(Resource resource) {
    Map<String, String> presets = new LinkedHashMap<>();
    operation(resource, "get")
        .map(Operation::parameters)
        .orElse(List.of())
        .forEach(
            parameter -> {
              Schema schema = vendor.schemas().resolve(parameter.schema());
              Object value = schema.marks().clientDefault().get("value");
              if (parameter.in() == Parameter.In.PATH && value != null) {
                presets.put(parameter.name(), value.toString());
              }
            });
    return presets;
  }

  /** The identifier of a record as the document says where it is; empty when it has none. */
  public Optional<String> id(Target target) {
    if (target instanceof Handle handle) {
      return Optional.of(handle.id());
    }
    return target instanceof Item item
        ? id(target.resource(), item.kind().schema(), item.fields())
        : Optional.empty();
  }

  /**
   * The identifier within a record's fields: where the resource says, else the member that its type
   * marks, else {@code id}, else {@code href}.
   */
  public Optional<String> id(String resource, Schema schema, Map<?, ?> fields) {
    List<String> pointers = new ArrayList<>();
    Optional.ofNullable(vendor.resources().get(resource))
        .map(known -> known.identity().field())
        .filter(field -> !field.isEmpty())
        .ifPresent(pointers::add);
    identifier(schema).ifPresent(member -> pointers.add("/" + member));
    pointers.addAll(List.of("/id", "/href"));
    return pointers.stream()
        .map(pointer -> Json.at(fields, pointer))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst();
  }

  /** The member that the document marks as the identifier. */
  public Optional<String> identifier(Schema schema) {
    return schema.properties().entrySet().stream()
        .filter(entry -> entry.getValue().marks().identifier())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether records of that resource are known by their link and not by a bare identifier. */
  public boolean knownByLink(Resource resource) {
    return resource.identity().field().equals("/href");
  }

  /**
   * The values of path parameters that an identifier or link of a resource fixes.
   *
   * @param known values fixed before, e.g. the account; kept where the link does not tell otherwise
   */
  public Map<String, String> path(Resource resource, String id, Map<String, String> known) {
    Map<String, String> values = new LinkedHashMap<>(known);
    record(resource)
        .ifPresent(
            template -> {
              Optional<Map<String, String>> matched =
                  id.startsWith("/") ? template.match(id) : Optional.empty();
              matched.ifPresentOrElse(
                  values::putAll, () -> template.own().ifPresent(own -> values.put(own, bare(id))));
            });
    return values;
  }

  /** The last segment of a link, decoded; a bare identifier stays as it is. */
  public static String bare(String id) {
    if (!id.startsWith("/")) {
      return id;
    }
    String path = id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
    return Template.decoded(path.substring(path.lastIndexOf('/') + 1));
  }

  private Optional<String> collection(Resource resource) {
    return record(resource)
        .map(Template::text)
        .map(path -> path.substring(0, path.lastIndexOf('/')));
  }
}
