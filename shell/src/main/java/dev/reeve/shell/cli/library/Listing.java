package dev.reeve.shell.cli.library;

import dev.reeve.errors.ExitCategory;
import dev.reeve.library.LibraryException;
import dev.reeve.library.Locked;
import dev.reeve.library.Tree;
import dev.reeve.library.sign.Signing;
import dev.reeve.library.store.Acceptances;
import dev.reeve.library.store.Libraries;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Shelves;
import dev.reeve.shell.output.format.Printer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of libraries and of their scripts. */
final class Listing {
  private final Console console;
  private final GlobalOptions options;
  private final Shelves shelves;

  Listing(Console console, GlobalOptions options, Shelves shelves) {
    this.console = console;
    this.options = options;
    this.shelves = shelves;
  }

  int list(@Nullable String name) {
    return name == null ? libraries() : scripts(name);
  }

  private int libraries() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Libraries libraries : shelves.all()) {
      for (Locked each : libraries.list().values()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", each.name());
        row.put("version", each.version());
        row.put("source", each.origin().toString());
        row.put("commit", each.commit());
        row.put("lock", libraries.lockedIn().toString());
        rows.add(row);
      }
    }
    return print(rows, 0);
  }

  private int scripts(String name) {
    List<Map<String, Object>> rows = new ArrayList<>();
    shelves
        .shelf(true)
        .scriptsOf(name)
        .forEach(
            (script, line) -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("script", script);
              row.put("description", line);
              rows.add(row);
            });
    return print(rows, 0);
  }

  /** One row a library; exit 8 where one is not as pinned. */
  int verify(@Nullable String name) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<LibraryException> faults = new ArrayList<>();
    for (Libraries libraries : shelves.all()) {
      for (Locked each : libraries.list().values()) {
        if (name == null || name.equals(each.name())) {
          rows.add(verified(libraries, each, faults));
        }
      }
    }
    if (name != null && rows.isEmpty()) {
      shelves.shelf(true).library(name);
    }
    print(rows, 0);
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
    boolean all = rows.stream().allMatch(row -> "yes".equals(row.get("accepted")));
    return all ? 0 : ExitCategory.POLICY.code();
  }

  private Map<String, Object> verified(
      Libraries libraries, Locked locked, List<LibraryException> faults) {
    Signing signing = shelves.signing();
    Acceptances accepted = shelves.acceptances();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", locked.name());
    row.put("version", locked.version());
    row.put("accepted", accepted.accepted(locked.name(), locked.digest()) ? "yes" : "no");
    try {
      Path folder = libraries.verified(locked.name());
      row.put("signature", signing.of(folder, Tree.of(folder)).text());
      row.put("state", "as pinned");
    } catch (LibraryException e) {
      faults.add(e);
      row.put("signature", "");
      row.put("state", e.what());
    }
    return row;
  }

  int found(List<Map<String, Object>> rows) {
    return print(rows, 0);
  }

  private int print(List<Map<String, Object>> rows, int code) {
    try {
      new Printer(options.layout(console)).print(rows, options.outputFor(console), console.out());
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
