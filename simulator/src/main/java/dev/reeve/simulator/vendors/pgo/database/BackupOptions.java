package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of pgBackRest and pg_dump that are passed on as text. */
final class BackupOptions {
  private static final Pattern TYPE = Pattern.compile("--type[= ](\\w+)");

  private BackupOptions() {}

  /** Refuses a text that is no options. */
  static void check(String options) {
    if (!options.isEmpty() && !options.startsWith("-")) {
      throw new PgoFault("backup options must start with '-' or '--'");
    }
  }

  /** The type of backup asked for: {@code full}, {@code diff}, or else {@code incr}. */
  static String type(String options) {
    Matcher matcher = TYPE.matcher(options);
    return matcher.find() ? matcher.group(1) : "incr";
  }
}
