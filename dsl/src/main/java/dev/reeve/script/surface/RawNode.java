package dev.reeve.script.surface;

import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import dev.reeve.vendor.Vendor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Raw paths through the same door: {@code pureport.http.get('/accounts', query: [name: 'x'])}. */
public final class RawNode extends Node {
  private static final List<String> METHODS =
      List.of("get", "head", "post", "put", "patch", "delete", "options");

  private final Vendor vendor;

  RawNode(Surface surface, Vendor vendor) {
    super(surface);
    this.vendor = vendor;
  }

  @Override
  @Nullable Object read(String name) {
    if (METHODS.contains(name)) {
      return new OperationNode(this, name);
    }
    throw unknown(name);
  }

  @Override
  @Nullable Object call(String name, Object[] arguments) {
    if (!METHODS.contains(name)) {
      throw unknown(name);
    }
    Arguments given = Given.of(arguments, null, surface.values());
    if (given.positional().size() != 1 || !(given.positional().get(0) instanceof String path)) {
      throw new UsageException(
          "A raw request needs one path.",
          "for " + this + "." + name,
          "Write " + this + "." + name + "('/path', query: [...], body: [...]).");
    }
    return surface
        .values()
        .wrap(
            surface
                .calls()
                .raw(
                    vendor,
                    new Calls.Raw(name.toUpperCase(Locale.ROOT), path),
                    given.named(),
                    surface.here()));
  }

  @Override
  Collection<String> names() {
    return METHODS;
  }

  @Override
  public String toString() {
    return vendor.name() + ".http";
  }
}
