package dev.reeve.shell.cli.library.ide;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of every script besides the vendors, as docs of the DSL have them. */
final class Words {

  /** A word that stands for a value. */
  record Value(String type, String text) {}

  /**
   * A word that is called.
   *
   * @param parameters each as {@code type name}
   */
  record Method(String name, String type, List<String> parameters, String text) {

    /** As GDSL names parameters: {@code rows: 'java.lang.Object'}. */
    List<String> named() {
      return parameters.stream()
          .map(each -> each.split(" "))
          .map(each -> each[1] + ": '" + each[0] + "'")
          .toList();
    }
  }

  private static final String MAP = "java.util.Map";
  private static final String ANY = "java.lang.Object";
  private static final String BLOCK = "groovy.lang.Closure block";

  static final Map<String, Value> VALUES =
      new TreeMap<>(
          Map.of(
              "now", new Value("java.time.Instant", "The time; a resumed run is told the same"),
              "run", new Value(ANY, "run.id, run.started"),
              "profile", new Value(ANY, "The profile in force"),
              "vendors", new Value("java.util.List<java.lang.String>", "Names of the vendors"),
              "secrets", new Value(ANY, "secrets['name'] of the vault"),
              "log", new Value(ANY, "log.info, log.warn, log.error")));

  static final List<Method> METHODS =
      List.of(
          method(
              "using",
              ANY,
              "A block under another profile, scope or options",
              MAP + " settings",
              BLOCK),
          method(
              "across",
              "java.util.List",
              "A block under every profile that fits",
              ANY + " profiles",
              BLOCK),
          method(
              "across",
              "java.util.List",
              "The same with max:",
              MAP + " options",
              ANY + " profiles",
              BLOCK),
          method(
              "across",
              "java.util.List",
              "The same under profiles given one by one",
              ANY + " first",
              ANY + " second",
              ANY + "... more"),
          method(
              "parallel", "java.util.List", "A block for every element", ANY + " elements", BLOCK),
          method(
              "parallel",
              "java.util.List",
              "The same with max:",
              MAP + " options",
              ANY + " elements",
              BLOCK),
          method("table", ANY, "Rows as a table", ANY + " rows"),
          method("table", ANY, "The same with columns: or exact:", MAP + " options", ANY + " rows"),
          method("chart", ANY, "A series as a chart", ANY + " series"),
          method("chart", ANY, "The same with title: or file:", MAP + " options", ANY + " series"),
          method("trend", ANY, "How a series went, in one line", ANY + " series"),
          method("json", ANY, "Reads a JSON file", ANY + " file"),
          method("yaml", ANY, "Reads a YAML file", ANY + " file"),
          method("csv", ANY, "Reads a CSV file: rows by column", ANY + " file"),
          method("random", "double", "A number from 0 to below 1, the same when resumed"),
          method("uuid", "java.lang.String", "A new identifier, the same when resumed"),
          method(
              "once",
              ANY,
              "What is learnt outside, once for a run",
              "java.lang.String name",
              BLOCK),
          method("fail", ANY, "Ends the script as failed", ANY + " text"),
          method("exit", ANY, "Ends the script: 0, 1 or 7", "int code"));

  /** What scripts import by default, as far as it is ours, to what stands in its place. */
  static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Script", "@interface Script {\n  String value()\n}\n"),
              Map.entry(
                  "Param",
                  "@interface Param {\n  String value() default ''\n  boolean required() default true\n"
                      + "  String[] values() default []\n  String pattern() default ''\n"
                      + "  String min() default ''\n  String max() default ''\n}\n"),
              Map.entry("Secret", "class Secret {\n  String reveal() {\n    null\n  }\n}\n"),
              error("NotFound"),
              error("Refused"),
              error("NotAuthorized"),
              error("Unreachable"),
              error("TimedOut"),
              error("PartlyDone")));

  private Words() {}

  private static Method method(String name, String type, String text, String... parameters) {
    return new Method(name, type, List.of(parameters), text);
  }

  private static Map.Entry<String, String> error(String name) {
    return Map.entry(name, "class " + name + " extends RuntimeException {\n}\n");
  }
}
