package dev.reeve.vendor;

/** What an operation does to the vendor's state: {@code x-effect}, by the HTTP method if absent. */
public enum Effect {
  /** Changes nothing; may be retried. */
  READ,
  /** Makes a record. */
  CREATE,
  /** Changes a record. */
  UPDATE,
  /** Removes a record. */
  DELETE,
  /** Makes something happen: power on, run, provision. */
  ACTION;

  /** Whether anything changes. */
  public boolean writes() {
    return this != READ;
  }
}
