package dev.reeve.openapi;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a parsed OpenAPI 3.0 or 3.1 document into a vendor. */
public final class OpenApiReader {
  private OpenApiReader() {}

  /**
   * The vendor that a document describes.
   *
   * @param name its word in the DSL
   * @param document the parsed document, a JSON value
   * @throws DocumentException with every fault, each with its JSON Pointer
   */
  public static Vendor read(String name, @Nullable Object document) {
    Faults faults = new Faults();
    Map<?, ?> root = document instanceof Map<?, ?> map ? map : Map.of();
    Node node = Node.root(root, faults);
    version(node);
    SchemaReader reader = new SchemaReader();
    Map<String, Schema> schemas = reader.named(node);
    Map<String, Operation> operations = new OperationReader(node, reader, schemas).all();
    Map<String, Resource> resources = new ResourceTree(operations, schemas).build();
    Vendor vendor =
        new Vendor(
            name,
            node.at("info").text("title", name),
            node.at("info").text("version", ""),
            VendorRules.services(node),
            VendorRules.auth(node.at("x-auth")),
            VendorRules.rateLimit(node.at("x-rate-limit")),
            VendorRules.scopes(node.at("x-scope")),
            VendorRules.errors(node.at("x-errors")),
            resources,
            operations,
            new Held(schemas));
    faults.throwAny(name);
    return vendor;
  }

  private static void version(Node root) {
    String version = root.text("openapi", "");
    if (!version.matches("3\\.[01]\\.\\d+.*")) {
      String what =
          version.isEmpty() ? "is missing: is this an OpenAPI document?" : "must be 3.0 or 3.1";
      root.faults().add("/openapi", what);
    }
  }

  /** Named schemas held in memory. */
  private record Held(Map<String, Schema> schemas) implements Schemas {
    Held {
      schemas = new LinkedHashMap<>(schemas);
    }

    @Override
    public Optional<Schema> named(String name) {
      return Optional.ofNullable(schemas.get(name));
    }

    @Override
    public Set<String> names() {
      return schemas.keySet();
    }
  }
}
