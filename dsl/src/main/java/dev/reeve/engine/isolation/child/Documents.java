package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.errors.UsageException;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.value.Context;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The vendors' documents, which every process has for itself. */
final class Documents {
  private final Link link;
  private final List<String> names;
  private final Map<String, Vendor> vendors = new ConcurrentHashMap<>();
  private final Map<String, List<String>> words = new ConcurrentHashMap<>();

  Documents(Link link, List<String> names) {
    this.link = link;
    this.names = names;
  }

  List<String> names() {
    return names;
  }

  Vendor vendor(String name, Context context) {
    if (!names.contains(name)) {
      throw new UsageException(
          "There is no vendor " + name + ".",
          "for " + name,
          "There are: " + String.join(", ", names) + ".");
    }
    return vendors.computeIfAbsent(
        name,
        any -> CompiledVendors.load(name, link.ask("operator", request(name, context)).flag("of")));
  }

  /** Whether the vendor has that operation for its operators, whoever calls. */
  boolean isForOperators(String vendor, String operation) {
    return names.contains(vendor)
        && CompiledVendors.load(vendor, true).operations().containsKey(operation);
  }

  /** The uniform words of a resource; none of one that just groups others. */
  Collection<String> words(Vendor vendor, Resource resource, Context context) {
    if (!vendor.resources().containsKey(resource.path())) {
      return List.of();
    }
    return words.computeIfAbsent(
        vendor.name() + "." + resource.path(),
        any -> {
          Map<String, @Nullable Object> request = request(vendor.name(), context);
          request.put("resource", resource.path());
          List<String> told = new ArrayList<>();
          link.ask("words", request).list("of").forEach(each -> told.add(String.valueOf(each)));
          return told;
        });
  }

  private static Map<String, @Nullable Object> request(String vendor, Context context) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("vendor", vendor);
    request.put("context", Contexts.out(context));
    return request;
  }
}
