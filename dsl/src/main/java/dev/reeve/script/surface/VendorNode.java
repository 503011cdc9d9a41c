package dev.reeve.script.surface;

import dev.reeve.script.address.Records;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vendor at the prompt: {@code pureport}. Its document is read when a name is asked for. */
public final class VendorNode extends Node {
  private final String name;

  VendorNode(Surface surface, String name) {
    super(surface);
    this.name = name;
  }

  /** Its name. */
  public String vendorName() {
    return name;
  }

  /** Its facts, as the profile in force sees them. */
  public Vendor vendor() {
    return surface.calls().vendor(name, surface.scope().context());
  }

  @Override
  @Nullable Object read(String child) {
    if (!Records.children(vendor(), "").contains(child)) {
      if (child.equals("http")) {
        return new RawNode(surface, vendor());
      }
      throw unknown(child);
    }
    return ResourceNode.of(surface, vendor(), child, null);
  }

  @Override
  @Nullable Object call(String child, Object[] arguments) {
    throw Records.children(vendor(), "").contains(child)
        ? ResourceNode.notCallable(name + "." + child)
        : unknown(child);
  }

  @Override
  Collection<String> names() {
    List<String> names = new ArrayList<>(Records.children(vendor(), ""));
    names.add("http");
    return names;
  }

  @Override
  public String toString() {
    return name;
  }
}
