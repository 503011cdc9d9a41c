package dev.reeve.script.surface;

import dev.reeve.errors.UsageException;
import dev.reeve.script.address.OperationText;
import dev.reeve.script.address.Records;
import dev.reeve.value.Arguments;
import dev.reeve.value.Target;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource: {@code pureport.networks}, or below a record: {@code net.connections}. Without a
 * record it takes the scope in force where an operation is called; with one, the record's.
 */
public final class ResourceNode extends Node {
  private final Vendor vendor;
  private final Resource resource;
  private final @Nullable Target parent;

  private ResourceNode(Surface surface, Vendor vendor, Resource resource, @Nullable Target parent) {
    super(surface);
    this.vendor = vendor;
    this.resource = resource;
    this.parent = parent;
  }

  /** The resource of that path; one that only groups others has no operations. */
  static ResourceNode of(Surface surface, Vendor vendor, String path, @Nullable Target parent) {
    Resource resource = vendor.resources().get(path);
    return new ResourceNode(
        surface,
        vendor,
        resource == null ? new Resource(path, "", Map.of(), List.of(), "") : resource,
        parent);
  }

  /** Its facts. */
  public Resource resource() {
    return resource;
  }

  /** The API it belongs to. */
  public Vendor vendor() {
    return vendor;
  }

  @Override
  @Nullable Object read(String name) {
    if (resource.children().contains(name) || Records.child(vendor, path(), name).isPresent()) {
      return of(surface, vendor, path() + "." + name, parent);
    }
    if (resource.operations().containsKey(name)) {
      return new OperationNode(this, name);
    }
    if (words().contains(name)) {
      return new OperationNode(this, name);
    }
    throw unknown(name);
  }

  @Override
  @Nullable Object call(String name, Object[] arguments) {
    if (name.equals("getAt") && arguments.length == 1) {
      return at(arguments[0]);
    }
    if (resource.operations().containsKey(name) && !resource.words().containsKey(name)) {
      return run(operation(name), Given.of(arguments, parent, surface.values()));
    }
    if (words().contains(name)) {
      return word(name, Given.of(arguments, parent, surface.values()));
    }
    throw resource.children().contains(name) ? notCallable(this + "." + name) : unknown(name);
  }

  /** Work that an operation began, of its arguments and the answer that were kept: for undo. */
  @Nullable Object job(String name, Object[] kept) {
    Arguments told = Given.of(kept, parent, surface.values());
    return surface
        .values()
        .wrap(surface.calls().job(vendor, operation(name), told, surface.here()));
  }

  Operation operation(String name) {
    return Records.operation(vendor, Objects.requireNonNull(resource.operations().get(name)));
  }

  boolean hasOperation(String name) {
    return resource.operations().containsKey(name);
  }

  private @Nullable Object run(Operation operation, Arguments arguments) {
    return surface.call(vendor, operation, arguments);
  }

  private @Nullable Object word(String word, Arguments arguments) {
    return surface.word(new Calls.Place(vendor, resource), word, arguments);
  }

  private HandleObject at(@Nullable Object id) {
    if (id instanceof ItemObject item) {
      return new HandleObject(surface, Records.of(vendor, resource, item.held()));
    }
    Object plain = surface.values().plain(id);
    if (plain == null || plain instanceof Collection || plain instanceof Map) {
      throw new UsageException(
          "A record is named by its identifier, not by " + (id == null ? "null" : id) + ".",
          "for " + this + "[...]",
          "Write " + this + "['identifier'], or " + this + ".find(...) to look one up.");
    }
    return new HandleObject(
        surface,
        Records.handle(vendor, resource, parent, plain.toString(), surface.scope().context()));
  }

  private Set<String> words() {
    return new LinkedHashSet<>(surface.calls().words(vendor, resource));
  }

  private String path() {
    return resource.path();
  }

  @Override
  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(resource.operations().keySet());
    names.addAll(words());
    names.addAll(resource.children());
    return names;
  }

  @Override
  String help(String name) {
    return hasOperation(name)
        ? OperationText.of(this + "." + name, vendor, operation(name))
        : super.help(name);
  }

  static UsageException notCallable(String what) {
    return new UsageException(
        what + " is a resource, not an operation.",
        "for " + what,
        "Call one of its operations, or name a record: " + what + "['identifier'].");
  }

  @Override
  public String toString() {
    return vendor.name() + "." + path();
  }
}
