package dev.reeve.vendor;

import java.util.Map;
import java.util.Optional;

/**
 * How a write whose outcome is unknown is settled, and how a settled write is undone.
 *
 * @param repeatable {@code x-repeat: safe}: sending it again does no harm
 * @param identity {@code x-identity}: how to find what it made; empty when nothing can
 * @param noIdentity why nothing can find it, when {@code x-identity} is {@code none}
 * @param undo how it is reversed
 */
public record Settling(
    boolean repeatable, Optional<Identity> identity, String noIdentity, Undo undo) {

  /**
   * The read that finds what a create made.
   *
   * @param read the id of the list or get operation
   * @param with its arguments; <code>{name}</code> as a whole value stands for the write's
   *     argument. Path parameters that both operations have are passed on anyway
   * @param at JSON Pointer to the records within each thing the read gives; empty for itself
   * @param match members of the request, e.g. {@code name}, to the JSON Pointer of the record's
   *     field that must equal each
   * @param afterMillis how long to wait until the read is sure to show it
   */
  public record Identity(
      String read,
      Map<String, Object> with,
      String at,
      Map<String, String> match,
      long afterMillis) {}

  /**
   * How a settled write is reversed.
   *
   * @param kind delete the made record, restore the before-image, or not at all
   * @param operation the id of the reversing operation, or empty for {@code NONE}
   * @param with its arguments; <code>{name}</code> as a whole value stands for the write's
   *     argument, <code>{/pointer}</code> for a value of its answer. The record's own path is
   *     passed on anyway
   * @param read arguments of the {@code get} of the reversing operation's resource, as in {@code
   *     with}, that find what was made where the answer does not name it as its record does; what
   *     is found is deleted
   * @param data whether it destroys data (clusters, servers, volumes): only with {@code --data}
   */
  public record Undo(
      Kind kind,
      String operation,
      Map<String, Object> with,
      Map<String, Object> read,
      boolean data) {

    /** Ways to reverse. */
    public enum Kind {
      /** Delete what was made. */
      DELETE,
      /** Write the before-image back. */
      RESTORE,
      /** Cannot be undone. */
      NONE
    }

    /** Cannot be undone. */
    public static final Undo NOT = new Undo(Kind.NONE, "", Map.of(), Map.of(), false);
  }
}
