package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of pgBackRest and pg_dump that are passed on as text, read as far as the operator
 * reads them: up to the first one that it does not know, which is the tool's own affair unless it
 * is denied.
 */
final class BackupOptions {
  private static final Pattern TYPE = Pattern.compile("--type[= ](\\w+)");

  private final OptionRules rules;
  private final Map<String, String> given = new TreeMap<>();

  private BackupOptions(OptionRules rules) {
    this.rules = rules;
  }

  /** Refuses what the operator refuses. */
  static void check(String options, OptionRules rules) {
    if (options.isBlank()) {
      return;
    }
    if (!options.strip().startsWith("-")) {
      throw new PgoFault("bad flag syntax. Backup options must start with '-' or '--'");
    }
    if (options.replace("-", "").isBlank()) {
      throw new PgoFault("bad flag syntax. No backup options provided");
    }
    new BackupOptions(rules).check(words(options).iterator());
  }

  /** Those of a dump, which may be of the whole server. */
  static void checkDump(Ask ask) {
    String options = ask.body().text("BackupOpts");
    check(options, options.contains("--dump-all") ? OptionRules.DUMP_ALL : OptionRules.DUMP);
  }

  /** The type of backup asked for: {@code full}, {@code diff}, or else {@code incr}. */
  static String type(String options) {
    Matcher matcher = TYPE.matcher(options);
    return matcher.find() ? matcher.group(1) : "incr";
  }

  // An option ends where a blank and a dash follow; its value is what comes after = or a blank.
  private static List<String> words(String options) {
    List<String> words = new ArrayList<>();
    for (String each : options.split(" (?=-)")) {
      int blank = each.indexOf(' ');
      if (blank > 0 && !each.substring(0, blank).contains("=")) {
        words.add(each.substring(0, blank));
        words.add(each.substring(blank + 1).strip());
      } else {
        words.add(each.strip());
      }
    }
    return words;
  }

  private void check(Iterator<String> words) {
    boolean known = true;
    while (known && words.hasNext()) {
      String word = words.next();
      if (word.equals("--")) {
        break;
      }
      if (word.startsWith("--")) {
        known = option(word.substring(2), words);
      } else if (word.startsWith("-") && word.length() > 1) {
        known = letters(word.substring(1), words);
      }
    }
    List<String> faults = new ArrayList<>();
    given.forEach((name, value) -> faults.add(rules.fault(name, value, given)));
    faults.removeIf(String::isEmpty);
    if (!faults.isEmpty()) {
      throw new PgoFault(String.join("\n", faults));
    }
  }

  private boolean option(String word, Iterator<String> words) {
    String[] parts = word.split("=", 2);
    if (!rules.knows(parts[0])) {
      if (rules.denied().contains(parts[0])) {
        throw new PgoFault("Flag --" + parts[0] + " is not supported for use with PGO");
      }
      return false;
    }
    if (parts.length > 1) {
      return give(parts[0], parts[1]);
    }
    return rules.isSwitch(parts[0]) ? give(parts[0], "true") : next(parts[0], words);
  }

  private boolean letters(String letters, Iterator<String> words) {
    String name = rules.named(letters.charAt(0));
    String rest = letters.substring(1);
    if (name.isEmpty()) {
      if (rules.deniedLetters().indexOf(letters.charAt(0)) >= 0) {
        throw new PgoFault(
            "Shorthand flag -" + letters.charAt(0) + " is not supported for use with PGO");
      }
      return false;
    }
    if (rest.startsWith("=")) {
      return give(name, rest.substring(1));
    }
    if (rules.isSwitch(name)) {
      return give(name, "true") && (rest.isEmpty() || letters(rest, words));
    }
    return rest.isEmpty() ? next(name, words) : give(name, rest);
  }

  private boolean next(String name, Iterator<String> words) {
    return words.hasNext() && give(name, words.next());
  }

  // A value of the wrong kind ends the reading without being told.
  private boolean give(String name, String value) {
    boolean right =
        rules.isNumber(name)
            ? value.matches("-?\\d{1,18}")
            : !rules.isSwitch(name) || value.matches("true|false");
    if (right) {
      given.put(name, value);
    }
    return right;
  }
}
