package dev.reeve.shell.cli.access;

import dev.reeve.engine.Session;
import dev.reeve.errors.UsageException;
import java.util.List;

/** The vendors that a command is about: those named, else all that the profile knows. */
final class Vendors {
  private Vendors() {}

  static List<String> of(Session session, List<String> named) {
    List<String> vendors = named.isEmpty() ? session.configured() : named;
    if (vendors.isEmpty()) {
      throw new UsageException(
          "The profile says of no vendor how to reach it.",
          "for profile " + session.context().profile(),
          "add one: reeve profile add " + session.context().profile() + " VENDOR");
    }
    return vendors;
  }
}
