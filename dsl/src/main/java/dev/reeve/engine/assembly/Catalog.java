package dev.reeve.engine.assembly;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The vendors there are; each document is loaded when it is first asked for. */
public final class Catalog {
  private final Map<Key, Vendor> loaded = new ConcurrentHashMap<>();

  private record Key(String name, boolean operator) {}

  /** Names of all vendors. */
  public List<String> names() {
    return CompiledVendors.builtIn();
  }

  /** A vendor's facts, with its operator document or without. */
  public Vendor vendor(String name, boolean operator) {
    if (!names().contains(name)) {
      String hint = Nearest.hint(name, names());
      throw new UsageException(
          "There is no vendor " + name + ".",
          "for " + name,
          hint.isEmpty()
              ? "There are: " + String.join(", ", names()) + "."
              : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
    }
    return loaded.computeIfAbsent(
        new Key(name, operator), key -> CompiledVendors.load(key.name(), key.operator()));
  }

  /** The scope words of all vendors. */
  public Set<String> scopeWords() {
    Set<String> words = new LinkedHashSet<>();
    for (String name : names()) {
      vendor(name, false).scopes().stream().map(ScopeRule::name).forEach(words::add);
    }
    return words;
  }
}
