package dev.reeve.shell.cli.profile;

import dev.reeve.engine.Engine;
import dev.reeve.profile.Profile;
import dev.reeve.profile.SecretSource;
import dev.reeve.profile.VendorTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is written in a profile, a row each; what does not count says why. */
final class ProfileRows {
  private final Profile profile;
  private final Engine engine;

  ProfileRows(Profile profile, Engine engine) {
    this.profile = profile;
    this.engine = engine;
  }

  List<Map<String, Object>> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    profile
        .vendors()
        .forEach(
            (vendor, tables) ->
                tables.forEach(
                    table ->
                        table
                            .settings()
                            .keySet()
                            .forEach(word -> rows.add(row(vendor, table, word)))));
    if (rows.stream().allMatch(row -> "".equals(row.get("note")))) {
      rows.forEach(row -> row.remove("note"));
    }
    return rows;
  }

  private Map<String, Object> row(String vendor, VendorTable table, String word) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("vendor", vendor);
    row.put("setting", word);
    row.put("value", shown(word, table.settings().get(word), table));
    row.put("from", String.valueOf(table.places().get(word)));
    row.put("note", note(vendor, table, word));
    return row;
  }

  private String note(String vendor, VendorTable table, String word) {
    return engine.vendors().contains(vendor)
        ? profile.idle(engine.shape(vendor), table, word)
        : "not in force: there is no vendor " + vendor;
  }

  /** Sources are shown as written; a literal may be a secret unless it is an address or a scope. */
  private static String shown(String word, @Nullable Object value, VendorTable table) {
    boolean plain = !(value instanceof String) || Plain.WORDS.contains(word);
    var place = table.places().get(word);
    return plain || place == null
        ? String.valueOf(value)
        : SecretSource.parse(String.valueOf(value), place).toString();
  }
}
