package dev.reeve.openapi;

import dev.reeve.json.Yaml;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendors that come with Reeve. */
public final class CompiledVendors {
  private static final List<String> NAMES = List.of("pureport", "pure1", "clc", "illumio", "pgo");

  private CompiledVendors() {}

  /** Their names. */
  public static List<String> builtIn() {
    return NAMES;
  }

  /** One of them. */
  public static Vendor load(String name) {
    return load(name, false);
  }

  /** One of them, with the vendor's operator document (Pureport) where asked for. */
  public static Vendor load(String name, boolean operator) {
    return OpenApiReader.read(name, document(name), OpenApiReader.Options.OWN);
  }

  private static @Nullable Object document(String name) {
    String path = "/vendors/" + name + ".openapi.yaml";
    try (InputStream in = CompiledVendors.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no vendor named " + name + " comes with Reeve");
      }
      return Yaml.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
