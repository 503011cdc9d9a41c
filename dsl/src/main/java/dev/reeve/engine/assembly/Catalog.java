package dev.reeve.engine.assembly;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.PolicyException;
import dev.reeve.errors.UsageException;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.openapi.added.AddedVendor;
import dev.reeve.openapi.added.AddedVendors;
import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vendors there are; each document is loaded when it is first asked for. */
public final class Catalog {
  private final Map<Key, Vendor> loaded = new ConcurrentHashMap<>();
  private final Folders folders;
  private final AddedVendors added;
  private @Nullable List<String> names;

  private record Key(String name, boolean operator) {}

  private Catalog(Folders folders) {
    this.folders = folders;
    this.added = new AddedVendors(folders.vendors());
  }

  /** The vendors that come with Reeve, and those that the user of these folders added. */
  public static Catalog of(Folders folders) {
    return new Catalog(folders);
  }

  /** Those that the user added. */
  public AddedVendors added() {
    return added;
  }

  /** Names of all vendors, those that the user added last. */
  public synchronized List<String> names() {
    if (names == null) {
      names =
          Stream.concat(
                  CompiledVendors.builtIn().stream(),
                  added.names().stream().filter(each -> !CompiledVendors.builtIn().contains(each)))
              .toList();
    }
    return names;
  }

  /** A text that differs when the document of that vendor differs. */
  String digest(String name) {
    return CompiledVendors.builtIn().contains(name)
        ? CompiledVendors.digest(name)
        : added.find(name).map(AddedVendor::digest).orElse("");
  }

  private Vendor load(Key key) {
    return CompiledVendors.builtIn().contains(key.name())
        ? CompiledVendors.load(key.name(), key.operator())
        : addedOne(key.name());
  }

  private Vendor addedOne(String name) {
    Path own = folders.vendors().resolve(name);
    try {
      if (OwnerOnly.othersWrite(own) || OwnerOnly.othersWrite(folders.vendors())) {
        throw new PolicyException(
            "Others may change the document of " + name + ", and so where your credentials go.",
            "in " + folders.shown(own),
            "take that right away: chmod -R go-w " + folders.shown(folders.vendors()));
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return added.load(name);
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
    return loaded.computeIfAbsent(new Key(name, operator), this::load);
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
