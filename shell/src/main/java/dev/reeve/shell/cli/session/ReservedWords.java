package dev.reeve.shell.cli.session;

import java.util.Set;

/** Words that mean something in scripts or commands, so that no library or vendor is named so. */
public final class ReservedWords {
  /** All of them. */
  public static final Set<String> ALL =
      Set.of(
          "now",
          "run",
          "profile",
          "vendors",
          "secrets",
          "log",
          "out",
          "using",
          "across",
          "parallel",
          "table",
          "chart",
          "trend",
          "json",
          "yaml",
          "csv",
          "fail",
          "exit",
          "random",
          "uuid",
          "once",
          "help",
          "history",
          "params",
          "java",
          "javax",
          "jdk",
          "groovy",
          "dev",
          "org",
          "com",
          "spock",
          "reeve",
          "standard",
          "cross-vendor",
          "cross_vendor",
          "src");

  private ReservedWords() {}
}
