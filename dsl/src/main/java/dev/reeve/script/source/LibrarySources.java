package dev.reeve.script.source;

import dev.reeve.errors.ReeveException;
import dev.reeve.library.store.Shelf;
import groovy.lang.GroovyResourceLoader;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the compiler the sources of library classes that a text names, and notes whose. */
final class LibrarySources implements GroovyResourceLoader {
  private final Shelf shelf;
  private final ScriptLoader seen;
  private final Set<String> used = new LinkedHashSet<>();
  private @Nullable ReeveException refusal;

  LibrarySources(Shelf shelf, ScriptLoader seen) {
    this.shelf = shelf;
    this.seen = seen;
  }

  @Override
  public @Nullable URL loadGroovySource(String type) {
    if (seen.knows(type)) {
      return null;
    }
    try {
      Optional<Shelf.Type> found = shelf.type(type);
      found.ifPresent(each -> used.add(each.library().name()));
      return found.map(Shelf.Type::source).orElse(null);
    } catch (ReeveException e) {
      // The compiler would wrap it in words of its own; it is told when the compiler ends.
      refusal = refusal == null ? e : refusal;
      return null;
    }
  }

  List<String> used() {
    return List.copyOf(used);
  }

  void refuse() {
    if (refusal != null) {
      throw refusal;
    }
  }
}
