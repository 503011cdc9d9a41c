package dev.reeve.shell.cli.access;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.errors.ExitCategory;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Showing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code reeve profile test NAME}: logs in to each vendor and says who one is. */
public final class ProfileTest {
  private ProfileTest() {}

  /** One row a vendor; 0 when all went well, 7 when some did, else the first error's code. */
  public static int test(Console console, GlobalOptions options, String profile) {
    try (Opened opened = Opened.of(options.underProfile(profile), console)) {
      Session session = opened.session();
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      List<Outcome> outcomes = new ArrayList<>();
      for (String vendor : Vendors.of(session, List.of())) {
        Outcome outcome = session.login(vendor);
        outcomes.add(outcome);
        rows.add(row(vendor, outcome));
      }
      Showing.screen(options, console).value(rows, options.outputFor(console));
      return exit(outcomes);
    }
  }

  private static Map<String, @Nullable Object> row(String vendor, Outcome outcome) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("vendor", vendor);
    row.put("ok", outcome.error().isEmpty());
    row.put("who", outcome.value() instanceof Map<?, ?> told ? who(told) : "");
    row.put("error", outcome.error().map(error -> error.what()).orElse(""));
    return row;
  }

  private static String who(Map<?, ?> told) {
    Object credentials = told.get("credentials");
    return credentials instanceof Map<?, ?> map && !map.isEmpty()
        ? Objects.toString(map.values().iterator().next())
        : "";
  }

  private static int exit(List<Outcome> outcomes) {
    List<Integer> failed =
        outcomes.stream().map(Outcome::exitCode).filter(code -> code != 0).toList();
    if (failed.isEmpty()) {
      return 0;
    }
    return failed.size() < outcomes.size() ? ExitCategory.PARTLY.code() : failed.get(0);
  }
}
