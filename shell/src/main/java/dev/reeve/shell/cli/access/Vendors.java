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
      String profile = session.context().profile();
      throw new UsageException(
          "The profile says of no vendor how to reach it.",
          "for profile " + profile,
          "add one: reeve profile add "
              + (profile.equals("default") ? "NAME" : profile)
              + " VENDOR");
    }
    return vendors;
  }
}
