package dev.reeve.script.source;

import java.util.Map;

/** What every script imports by default, under the names the documents use. */
final class DefaultImports {
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Script", "dev.reeve.script.Script"),
          Map.entry("Param", "dev.reeve.script.Param"),
          Map.entry("Secret", "dev.reeve.script.plain.SecretValue"),
          Map.entry("Duration", "java.time.Duration"),
          Map.entry("Instant", "java.time.Instant"),
          Map.entry("NotFound", "dev.reeve.call.error.NotFoundException"),
          Map.entry("Refused", "dev.reeve.call.error.RefusedException"),
          Map.entry("NotAuthorized", "dev.reeve.errors.NotAuthorizedException"),
          Map.entry("Unreachable", "dev.reeve.errors.UnreachableException"),
          Map.entry("TimedOut", "dev.reeve.errors.TimedOutException"),
          Map.entry("PartlyDone", "dev.reeve.errors.PartlyDoneException"));

  private DefaultImports() {}
}
