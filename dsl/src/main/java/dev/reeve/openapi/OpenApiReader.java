package dev.reeve.openapi;

import dev.reeve.openapi.document.Fault;
import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Source;
import dev.reeve.openapi.document.Vocabulary;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import dev.reeve.vendor.Vendor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a parsed OpenAPI 3.0, 3.1 or 3.2 document into a vendor. */
public final class OpenApiReader {
  private static final Set<Gives.Kind> OF_RECORDS =
      Set.of(Gives.Kind.ITEM, Gives.Kind.ITEMS, Gives.Kind.JOB, Gives.Kind.JOBS);

  private final String name;
  private final Source source;
  private final Node root;

  private OpenApiReader(String name, Source source) {
    this.name = name;
    this.source = source;
    this.root = Node.root(source);
  }

  /**
   * How a document is read.
   *
   * @param own whether it is one of ours: an unknown {@code x-} key is then a fault
   * @param overlays OpenAPI Overlay documents, parsed, applied in order
   */
  public record Options(boolean own, List<Object> overlays) {
    /** A document of ours. */
    public static final Options OWN = new Options(true, List.of());

    /** Anybody's document. */
    public static final Options FOREIGN = new Options(false, List.of());
  }

  /**
   * The vendor that anybody's document describes.
   *
   * @param name its word in the DSL
   * @param document the parsed document, a JSON value
   * @throws DocumentException with every fault, each with its JSON Pointer
   */
  public static Vendor read(String name, @Nullable Object document) {
    return read(name, document, Options.FOREIGN);
  }

  /** The vendor that a document describes; see {@link #read(String, Object)}. */
  public static Vendor read(String name, @Nullable Object document, Options options) {
    if (!(document instanceof Map<?, ?>)) {
      throw new DocumentException(name, List.of(new Fault("", "wants an OpenAPI document")));
    }
    Source source = new Source(Overlay.apply(name, document, options.overlays()));
    OpenApiReader reader = new OpenApiReader(name, source);
    if (options.own()) {
      Vocabulary.check(reader.root);
    }
    Vendor vendor = reader.vendor();
    if (source.faults().isEmpty()) {
      new References(vendor, reader.root).check();
    }
    if (!source.faults().isEmpty()) {
      throw new DocumentException(name, source.faults());
    }
    return vendor;
  }

  private Vendor vendor() {
    if (!root.text("openapi").matches("3\\.[012]\\.\\d+.*")) {
      root.get("openapi").fault("wants 3.0, 3.1 or 3.2");
    }
    SchemaReader reader = new SchemaReader();
    Map<String, Schema> named = new LinkedHashMap<>();
    root.get("components")
        .get("schemas")
        .members()
        .forEach((schema, node) -> named.put(schema, reader.named(schema, node)));
    Schemas schemas = new Held(named);
    Map<String, Operation> operations = operations(new MessageReader(reader), schemas);
    Records records = new Records(schemas, operations);
    VendorReader rules = new VendorReader(root);
    return new Vendor(
        name,
        root.get("info").text("title"),
        root.get("info").text("version"),
        Servers.all(root),
        rules.auth(),
        rules.rateLimit(),
        rules.scopes(),
        rules.errors(),
        new ResourceTree(operations, records, root).build(),
        operations,
        schemas);
  }

  private Map<String, Operation> operations(MessageReader messages, Schemas schemas) {
    OperationReader reader =
        new OperationReader(messages, new AsyncReader(root), new EffectReader(root));
    Map<String, Node> nodes = new OperationIds(root).all();
    Map<String, Operation> operations = new LinkedHashMap<>();
    root.get("paths")
        .members()
        .forEach(
            (path, item) ->
                nodes.forEach(
                    (id, node) -> {
                      if (node.pointer().equals(item.pointer() + "/" + node.key())) {
                        operations.put(id, reader.read(id, path, item, node));
                      }
                    }));
    if (source.faults().isEmpty()) {
      GivesReader gives = new GivesReader(new SchemaPath(schemas), operations);
      Map<String, Gives> told = new LinkedHashMap<>();
      nodes.forEach(
          (id, node) -> told.put(id, gives.read(Objects.requireNonNull(operations.get(id)), node)));
      told.forEach((id, each) -> operations.computeIfPresent(id, (key, op) -> giving(op, each)));
      owned(operations, new Records(schemas, Map.copyOf(operations)));
    }
    return operations;
  }

  private static void owned(Map<String, Operation> operations, Records records) {
    operations.replaceAll(
        (id, operation) -> {
          Gives gives = operation.gives();
          if (!gives.resource().isEmpty() || !OF_RECORDS.contains(gives.kind())) {
            return operation;
          }
          boolean job = gives.kind() == Gives.Kind.JOB || gives.kind() == Gives.Kind.JOBS;
          String owner =
              records
                  .schema(operation)
                  .map(schema -> records.owner(operation, schema))
                  .orElse(job ? operation.resource() : "");
          return giving(operation, new Gives(gives.kind(), gives.at(), owner));
        });
  }

  private static Operation giving(Operation operation, Gives gives) {
    return new Operation(
        operation.id(),
        operation.resource(),
        operation.name(),
        operation.method(),
        operation.path(),
        operation.service(),
        operation.text(),
        operation.parameters(),
        operation.body(),
        operation.answers(),
        gives,
        operation.effect(),
        operation.settling(),
        operation.pagination(),
        operation.async(),
        operation.marks());
  }

  /** Named schemas that are all in memory. */
  private record Held(Map<String, Schema> all) implements Schemas {
    Held {
      all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    @Override
    public Optional<Schema> named(String name) {
      return Optional.ofNullable(all.get(name));
    }

    @Override
    public Set<String> names() {
      return all.keySet();
    }
  }
}
