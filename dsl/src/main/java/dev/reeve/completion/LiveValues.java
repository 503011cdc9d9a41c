package dev.reeve.completion;

import dev.reeve.vendor.Vendor;
import java.util.List;

/**
 * Identifiers and names that exist now, through read operations that the document declares: cached,
 * with a deadline, never a write, a login prompt or a vault prompt.
 */
@FunctionalInterface
public interface LiveValues {

  /** Records of a resource; empty when they are not known in time. */
  List<Live> of(Vendor vendor, String resource);

  /** Nothing is known. */
  LiveValues NONE = (vendor, resource) -> List.of();

  /**
   * One record.
   *
   * @param id what later calls take
   * @param name what a person knows it by, or empty
   */
  record Live(String id, String name) {}
}
