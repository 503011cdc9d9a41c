package dev.reeve.script.surface;

import dev.reeve.script.address.OperationText;
import dev.reeve.script.address.Records;
import dev.reeve.value.Arguments;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be called on a record or read below it: its resource's operations and sub-resources. */
final class Members {
  private final Surface surface;
  private final Target target;
  private final Vendor vendor;
  private final @Nullable Resource resource;

  Members(Surface surface, Target target) {
    this.surface = surface;
    this.target = target;
    this.vendor = target.vendor();
    this.resource = vendor.resources().get(target.resource());
  }

  /** The sub-resource of that name, if there is one. */
  Optional<ResourceNode> child(String name) {
    return resource == null
        ? Optional.empty()
        : Records.child(vendor, resource.path(), name)
            .or(() -> Records.continuingResource(vendor, target, name))
            .map(child -> ResourceNode.of(surface, vendor, child.path(), target));
  }

  /** Whether {@code name} can be called. */
  boolean callable(String name) {
    return operation(name).isPresent() || words().contains(name);
  }

  /** Calls an operation or a uniform word on the record. */
  @Nullable Object call(String name, Object[] given) {
    Arguments arguments = Given.of(given, target, surface.values());
    Optional<Operation> operation = operation(name);
    // An update on an item is the uniform one: it knows which fields the vendor wants repeated.
    boolean spelled = resource != null && resource.words().containsKey(name);
    boolean updates = name.equals("update") && target instanceof Item && words().contains(name);
    boolean uniform = operation.isEmpty() || spelled || updates;
    return uniform && resource != null
        ? surface.word(new Calls.Place(vendor, resource), name, arguments)
        : surface.call(vendor, operation.orElseThrow(), arguments);
  }

  private Optional<Operation> operation(String name) {
    if (resource != null && resource.operations().containsKey(name)) {
      return Optional.of(Records.operation(vendor, resource.operations().get(name)));
    }
    return Records.continuing(vendor, target, name);
  }

  private Set<String> words() {
    return resource == null
        ? Set.of()
        : new LinkedHashSet<>(surface.calls().words(vendor, resource));
  }

  /** The short help of an operation. */
  Optional<String> help(String label, String name) {
    return operation(name).map(known -> OperationText.of(label + "." + name, vendor, known));
  }

  /** All names. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(words());
    if (resource != null) {
      names.addAll(resource.operations().keySet());
      names.addAll(resource.children());
    }
    return names;
  }
}
