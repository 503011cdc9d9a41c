package dev.reeve.http;

import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;

/** Finds where a vendor is reached under the profile in force; {@code engine} implements it. */
@FunctionalInterface
public interface Endpoints {

  /**
   * The endpoint of one of the vendor's services.
   *
   * @param service a name of {@link Vendor.Service}, e.g. {@code main}
   */
  Endpoint of(Context context, Vendor vendor, String service);
}
