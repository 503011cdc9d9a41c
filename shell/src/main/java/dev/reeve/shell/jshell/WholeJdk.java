package dev.reeve.shell.jshell;

import dev.reeve.errors.UsageException;

/** Whether this Java has a JShell; a class of its own, for all others here load JShell's. */
public final class WholeJdk {
  private WholeJdk() {}

  /**
   * Refuses a Java without one.
   *
   * @param where for whom, e.g. {@code for /lang java}
   * @throws UsageException where there is none
   */
  public static void needed(String where) {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      throw new UsageException(
          "This Java has no jdk.jshell: start Reeve on a whole JDK.", where, "");
    }
  }
}
