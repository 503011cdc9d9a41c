package dev.reeve.simulator.vendors.pure1.identity;

import dev.reeve.simulator.access.Caller;
import java.security.PublicKey;
import java.util.function.Supplier;

/**
 * An application registered with the organization.
 *
 * @param id e.g. {@code pure1:apikey:AuccHqCmfIYqBWcW}
 * @param key the public key registered for it, read when somebody claims to be it
 * @param readOnly its role is viewer instead of admin
 */
public record Application(String id, Supplier<PublicKey> key, boolean readOnly) {

  String role() {
    return readOnly ? "PURE1_VIEWER" : "PURE1_ADMIN";
  }

  /** Who calls with one of its tokens. */
  public Caller caller() {
    return readOnly ? Caller.reader(id) : Caller.admin(id);
  }
}
