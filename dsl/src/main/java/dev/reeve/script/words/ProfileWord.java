package dev.reeve.script.words;

import dev.reeve.script.surface.Surface;
import dev.reeve.script.surface.VendorNode;

/** The profile in force: {@code profile.name}, {@code profile.has('pgo')}. */
public final class ProfileWord {
  private final Surface surface;
  private final Services services;

  ProfileWord(Surface surface, Services services) {
    this.surface = surface;
    this.services = services;
  }

  /** Its name. */
  public String getName() {
    return surface.scope().context().profile();
  }

  /** Whether it has settings for a vendor, by name or node. */
  public boolean has(Object vendor) {
    String name = vendor instanceof VendorNode node ? node.vendorName() : vendor.toString();
    return services.profileHas(getName(), name);
  }

  @Override
  public String toString() {
    return getName();
  }
}
