package dev.reeve.value;

import dev.reeve.vendor.Vendor;
import java.util.Map;

/**
 * A record by its identifier, not fetched: {@code pureport.networks['network-1234']}.
 *
 * @param vendor the API
 * @param resource the dotted path of its resource
 * @param id the identifier as given
 * @param path values of path parameters, its own included
 * @param context where it was made
 */
public record Handle(
    Vendor vendor, String resource, String id, Map<String, String> path, Context context)
    implements Target {

  @Override
  public String toString() {
    return vendor.name() + "." + resource + "['" + id + "']";
  }
}
