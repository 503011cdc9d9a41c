package dev.reeve.simulator.vendors.pgo.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the operator knows of one tool's options, as {@code name} or {@code name:letter}; of others
 * it knows only which it denies. [internal/apiserver/backupoptions]
 *
 * @param tool its name in refusals
 * @param numbers options with a number
 * @param switches options without a value
 * @param texts options with any value
 * @param denied options that are refused
 * @param deniedLetters short options that are refused
 */
record OptionRules(
    String tool,
    List<String> numbers,
    List<String> switches,
    List<String> texts,
    Set<String> denied,
    String deniedLetters) {
  private static final String TYPES = "full diff incr";
  private static final String KEPT = "Allowed: 1-9999999";
  private static final Set<String> BACKREST_DENIED =
      Set.copyOf(
          words(
              "cmd-ssh config config-include-path config-path lock-path log-timestamp"
                  + " neutral-umask no-neutral-umask no-online online pg-host pg-host-cmd"
                  + " pg-host-config pg-host-config-include-path pg-host-config-path pg-host-port"
                  + " pg-host-user pg-path pg-port repo-gcs-bucket repo-gcs-endpoint repo-gcs-key"
                  + " repo-gcs-key-type repo-host repo-host-cmd repo-host-config"
                  + " repo-host-config-include-path repo-host-config-path repo-host-port"
                  + " repo-host-user repo-path repo-s3-bucket repo-s3-endpoint repo-s3-host"
                  + " repo-s3-region no-repo-s3-verify-tls repo-s3-uri-style stanza tablespace-map"
                  + " tablespace-map-all"));
  private static final Set<String> DUMP_DENIED =
      Set.copyOf(
          words(
              "binary-upgrade dbname host no-password no-reconnect password port username"
                  + " version"));
  private static final String DUMP_LETTERS = "RdhpUwWV";
  private static final String DUMP_SWITCHES =
      "data-only:a clean:c no-owner:O schema-only:s verbose:v no-privileges:x no-acl"
          + " disable-triggers if-exists no-comments no-publications no-security-labels"
          + " no-subscriptions no-tablespaces use-set-session-authorization";
  private static final String PLAIN_SWITCHES =
      " oids:o column-inserts attribute-inserts disable-dollar-quoting inserts"
          + " load-via-partition-root no-sync no-unlogged-table-data quote-all-identifiers";

  static final OptionRules BACKUP =
      new OptionRules(
          "pgBackRest",
          words(
              "archive-timeout compress-level compress-level-network db-timeout process-max"
                  + " protocol-timeout repo1-retention-full repo1-retention-diff"
                  + " repo1-retention-archive"),
          words(
              "archive-copy no-archive-copy backup-standby no-backup-standby checksum-page"
                  + " no-checksum-page force resume no-resume start-fast no-start-fast stop-auto"
                  + " no-stop-auto no-delta log-subprocess"),
          words(
              "exclude manifest-save-threshold type buffer-size compress-type log-level-console"
                  + " log-level-file log-level-stderr repo1-retention-archive-type"),
          BACKREST_DENIED,
          "");
  static final OptionRules RESTORE =
      new OptionRules(
          "pgBackRest",
          words("target-timeline compress-level-network db-timeout process-max protocol-timeout"),
          words("force target-exclusive no-target-exclusive no-delta log-subprocess"),
          words(
              "db-include recovery-option set target target-action type buffer-size"
                  + " log-level-console log-level-file log-level-stderr"),
          BACKREST_DENIED,
          "");
  static final OptionRules DUMP =
      new OptionRules(
          "pg_dump",
          words("jobs:j compress:Z"),
          words(
              DUMP_SWITCHES
                  + PLAIN_SWITCHES
                  + " blobs:b no-blobs:B create:C exclude-row-security serializable-deferrable"),
          words(
              "encoding:E format:F schema:n exclude-schema:N superuser:S table:t exclude-table:T"
                  + " exclude-table-data lock-wait-timeout section snapshot strict-names role"),
          DUMP_DENIED,
          DUMP_LETTERS);
  static final OptionRules DUMP_ALL =
      new OptionRules(
          "pg_dumpall",
          words(""),
          words(
              DUMP_SWITCHES
                  + PLAIN_SWITCHES
                  + " globals-only:g roles-only:r tablespaces-only:t no-role-passwords dump-all"),
          words("encoding:E superuser:S lock-wait-timeout role"),
          DUMP_DENIED,
          DUMP_LETTERS);
  static final OptionRules DUMP_RESTORE =
      new OptionRules(
          "pg_restore",
          words("jobs:j"),
          words(
              DUMP_SWITCHES
                  + " create:C exit-on-error:e list:l useList:L single-transaction:1"
                  + " enable-row-security no-data-for-failed-tables"),
          words(
              "filename:f format:F index:I schema:n exclude-schema:N function:P superuser:S table:t"
                  + " trigger:T section strict-names role"),
          DUMP_DENIED,
          DUMP_LETTERS);

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.strip().split(" +"));
  }

  boolean isNumber(String name) {
    return has(numbers, name);
  }

  boolean isSwitch(String name) {
    return has(switches, name);
  }

  boolean knows(String name) {
    return isNumber(name) || isSwitch(name) || has(texts, name);
  }

  private static boolean has(List<String> options, String name) {
    return options.stream().anyMatch(each -> each.split(":")[0].equals(name));
  }

  /** The name of a short option; empty for one that it does not know. */
  String named(char letter) {
    List<String> all = new ArrayList<>(numbers);
    all.addAll(switches);
    all.addAll(texts);
    return all.stream()
        .filter(each -> each.endsWith(":" + letter))
        .map(each -> each.split(":")[0])
        .findFirst()
        .orElse("");
  }

  /** What is wrong with an option that was given; empty when nothing is. */
  String fault(String name, String value, Map<String, String> given) {
    return tool.equals("pgBackRest") ? backrest(name, value, given) : dump(name, value, given);
  }

  private String backrest(String name, String value, Map<String, String> given) {
    boolean restore = equals(RESTORE);
    String what = restore ? "restore" : "backup";
    String types = restore ? "default immediate name xid time preserve none" : TYPES;
    return switch (name) {
      case "type" -> unless(within(value, types), "Invalid type provided for pgBackRest " + what);
      case "compress-level" ->
          unless(level(value), "Invalid compress level for pgBackRest " + what);
      case "compress-level-network" ->
          unless(level(value), "Invalid network compress level for pgBackRest " + what);
      case "compress-type" ->
          unless(within(value, "bz2 gz lz4 none"), "Invalid compress type for pgBackRest " + what);
      case "log-level-console", "log-level-file" ->
          unless(
              within(value, "off error warn info detail debug trace"),
              "Invalid log level for pgBackRest " + what);
      case "target-action", "target-exclusive" -> target(name, value, given);
      default -> retention(name, value);
    };
  }

  private static String target(String name, String value, Map<String, String> given) {
    return name.equals("target-action")
        ? unless(
            within(value, "pause promote shutdown"),
            "Invalid target action provided for pgBackRest restore")
        : unless(
            within(given.getOrDefault("type", ""), "time xid"),
            "The target exclusive option is only applicable for a pgBackRest restore when type is"
                + " 'time' or 'xid' ");
  }

  private static String retention(String name, String value) {
    return switch (name) {
      case "repo1-retention-full" ->
          unless(kept(value), "Invalid value for pgBackRest full backup retention. " + KEPT);
      case "repo1-retention-diff" ->
          unless(kept(value), "Invalid value for pgBackRest diff backup retention. " + KEPT);
      case "repo1-retention-archive" ->
          unless(kept(value), "Invalid value for pgBackRest archive retention. " + KEPT);
      case "repo1-retention-archive-type" ->
          unless(
              within(value, TYPES),
              "Invalid backup type for pgBackRest WAL retention. Allowed: \"full\", \"diff\","
                  + " \"incr\"");
      default -> "";
    };
  }

  private String dump(String name, String value, Map<String, String> given) {
    String what = tool + (tool.equals("pg_restore") ? " restore" : " backup");
    return switch (name) {
      case "format" ->
          unless(within(value, "p plain c custom t tar"), "Invalid format provided for " + what);
      case "superuser" ->
          unless(
              given.containsKey("disable-triggers"),
              "The --superuser option is only applicable for a "
                  + what
                  + " if the --disable-triggers option has also been specified");
      case "if-exists" ->
          unless(
              given.containsKey("clean"),
              "The --if-exists option is only valid for a "
                  + what
                  + " if the --clean option is also specified");
      case "section" ->
          unless(within(value, "pre-data data post-data"), "Invalid section provided for " + what);
      case "compress" ->
          !level(value)
              ? "Invalid compress level for " + what
              : unless(
                  !"tar".equals(given.get("format")),
                  "Compress level is not supported when using the tar format for a " + what);
      default -> "";
    };
  }

  private static String unless(boolean right, String fault) {
    return right ? "" : fault;
  }

  private static boolean within(String value, String words) {
    return words(words).contains(value);
  }

  private static boolean level(String value) {
    return value.matches("[0-9]");
  }

  private static boolean kept(String value) {
    return value.matches("0*[1-9][0-9]{0,6}");
  }
}
