package dev.reeve.script.surface;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What an item can do and what lies below it, apart from its fields: {@code item.api.rules}. */
final class ApiNode extends Node {
  private final ItemObject item;
  private final Members members;

  ApiNode(Surface surface, ItemObject item, Members members) {
    super(surface);
    this.item = item;
    this.members = members;
  }

  @Override
  @Nullable Object read(String name) {
    if (members.child(name).isPresent()) {
      return members.child(name).orElseThrow();
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
    throw unknown(name);
  }

  @Override
  String help(String name) {
    return members.help(label(), name).orElseGet(() -> super.help(name));
  }

  @Override
  Collection<String> names() {
    return members.names();
  }

  @Override
  public String toString() {
    return item.label() + ".api";
  }
}
