package dev.reeve.script.surface;

import dev.reeve.errors.UsageException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was read but not called: {@code pureport.networks.list}. It prints its help;
 * indexing, iterating or reading from it is an error, so that a forgotten pair of parentheses never
 * goes unseen.
 */
public final class OperationNode extends Node {
  private final Node owner;
  private final String name;

  OperationNode(Node owner, String name) {
    super(owner.surface);
    this.owner = owner;
    this.name = name;
  }

  /** What help is shown for, e.g. {@code pureport.networks.list}. */
  public String topic() {
    return owner.label() + "." + name;
  }

  @Override
  @Nullable Object call(String method, Object[] arguments) {
    if (method.equals("call") || method.equals("doCall")) {
      return owner.call(name, arguments);
    }
    if (method.equals("job") && owner instanceof ResourceNode resource) {
      return resource.job(name, arguments);
    }
    throw notCalled(
        switch (method) {
          case "getAt", "putAt" -> "indexed";
          case "iterator", "each" -> "iterated";
          default -> "used as a value (" + method + ")";
        });
  }

  @Override
  @Nullable Object read(String property) {
    throw notCalled("used as a value (" + property + ")");
  }

  /** Asked as a condition it is an error too. */
  public boolean asBoolean() {
    throw notCalled("used as a condition");
  }

  private UsageException notCalled(String how) {
    return new UsageException(
        topic() + " is an operation that was not called; it can't be " + how + ".",
        "for " + topic(),
        "Write the parentheses: " + topic() + "(...).");
  }

  @Override
  Collection<String> names() {
    return List.of();
  }

  /** Its help. */
  @Override
  public String toString() {
    return owner.help(name);
  }
}
