package dev.reeve.shell.cli.doctor;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one look found.
 *
 * @param check what was looked at, e.g. {@code java}
 * @param state whether it is well
 * @param what what was found
 * @param remedy what to do; empty where nothing needs doing
 * @param category how a command would fail of it
 */
record Finding(String check, State state, String what, String remedy, ExitCategory category) {
  enum State {
    OK,
    WARN,
    WRONG;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String check, String what) {
    return new Finding(check, State.OK, what, "", ExitCategory.OK);
  }

  static Finding warn(String check, String what, String remedy) {
    return new Finding(check, State.WARN, what, remedy, ExitCategory.OK);
  }

  static Finding wrong(String check, ReeveException error) {
    return new Finding(check, State.WRONG, error.what(), error.remedy(), error.category());
  }

  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("check", check);
    row.put("state", state.word());
    row.put("what", what);
    row.put("remedy", remedy);
    return row;
  }
}
