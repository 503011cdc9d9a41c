package dev.reeve.script.surface;

import dev.reeve.script.plain.Held;
import dev.reeve.value.Handle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record by its identifier, not fetched: {@code pureport.networks['network-1234']}. */
public final class HandleObject extends Node implements Held {
  private final Handle handle;
  private final Members members;

  HandleObject(Surface surface, Handle handle) {
    super(surface);
    this.handle = handle;
    this.members = new Members(surface, handle);
  }

  @Override
  public Handle held() {
    return handle;
  }

  @Override
  @Nullable Object read(String name) {
    return members.child(name).<Object>map(child -> child).orElseGet(() -> operationOrFault(name));
  }

  private Object operationOrFault(String name) {
    if (name.equals("id")) {
      return handle.id();
    }
    if (members.callable(name)) {
      return new OperationNode(this, name);
    }
    throw unknown(name);
  }

  @Override
  @Nullable Object call(String name, Object[] arguments) {
    if (members.callable(name)) {
      return members.call(name, arguments);
    }
    throw members.child(name).isPresent()
        ? ResourceNode.notCallable(this + "." + name)
        : unknown(name);
  }

  @Override
  String help(String name) {
    return members.help(label(), name).orElseGet(() -> super.help(name));
  }

  @Override
  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(members.names());
    names.add("id");
    return names;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandleObject that && handle.equals(that.handle);
  }

  @Override
  public int hashCode() {
    return handle.hashCode();
  }

  @Override
  public String toString() {
    return handle.toString();
  }
}
