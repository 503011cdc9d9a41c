package dev.reeve.script.check;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.Optional;
import java.util.Set;

/** What an expression of a script is, as far as the documents tell. */
sealed interface Guess {
  /** Nothing is known: nothing is reported. */
  Guess UNKNOWN = new Any();

  /** Anything. */
  record Any() implements Guess {}

  /** A vendor by name. */
  record OfVendor(Vendor vendor) implements Guess {}

  /**
   * A resource.
   *
   * @param path dotted
   * @param filled path parameters that a record above it fixes
   */
  record OfResource(Vendor vendor, String path, Set<String> filled) implements Guess {
    Optional<Resource> resource() {
      return Optional.ofNullable(vendor.resources().get(path));
    }
  }

  /**
   * A record, got or named.
   *
   * @param schema its type; empty for a handle, or when unknown
   * @param filled path parameters that its address fixes
   */
  record OfRecord(Vendor vendor, String resource, Optional<Schema> schema, Set<String> filled)
      implements Guess {}

  /** A lazy list of records. */
  record OfRecords(Vendor vendor, String resource, Optional<Schema> schema) implements Guess {}

  /** An operation that is not called. */
  record OfOperation(String name, Vendor vendor, Operation operation) implements Guess {}

  /** Asynchronous work that ends in something. */
  record OfJob(Guess end) implements Guess {}

  /** A value that changes from run to run. */
  record Unsteady(String what) implements Guess {}
}
