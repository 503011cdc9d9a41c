package dev.reeve.shell.repl.command;

import dev.reeve.engine.Session;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.value.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /profile} and {@code /using}: under what the next lines run. */
final class ScopeCommands {
  private final Session session;
  private final Screen screen;
  private final Supplier<List<String>> profiles;

  ScopeCommands(Session session, Screen screen, Supplier<List<String>> profiles) {
    this.session = session;
    this.screen = screen;
    this.profiles = profiles;
  }

  void profile(String name) {
    if (!name.isEmpty()) {
      session.context(session.context().withProfile(name));
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String each : profiles.get()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", each);
      row.put("in force", each.equals(session.context().profile()) ? "*" : "");
      rows.add(row);
    }
    screen.value(rows);
  }

  /** {@code /using account=ac-2 namespace=x}; {@code account=} takes one back, {@code none} all. */
  void using(String text) {
    if (text.isEmpty()) {
      show();
      return;
    }
    if (text.equals("none")) {
      to(Map.of());
      return;
    }
    Map<String, String> scope = new HashMap<>(session.context().scope());
    String profile = session.context().profile();
    for (String each : text.split("[\\s,]+")) {
      String[] parts = each.split("[=:]", 2);
      if (parts.length < 2) {
        throw wrong("'" + each + "' sets nothing");
      }
      String value = parts[1].replaceAll("^['\"]|['\"]$", "");
      if (parts[0].equals("profile")) {
        profile = value;
        scope.clear();
      } else {
        set(scope, parts[0], value);
      }
    }
    session.context(session.context().withProfile(profile));
    to(scope);
  }

  private void set(Map<String, String> scope, String word, String value) {
    Collection<String> words = session.scopeWords();
    if (!words.contains(word)) {
      List<String> known = new ArrayList<>(words);
      known.add("profile");
      String hint = Nearest.hint(word, known);
      throw new UsageException(
          "there is no scope word " + word,
          "for /using",
          hint.isEmpty() ? "there are: " + String.join(", ", known) : hint);
    }
    if (value.isEmpty()) {
      scope.remove(word);
    } else {
      scope.put(word, value);
    }
  }

  private void to(Map<String, String> scope) {
    Context now = session.context();
    session.context(
        new Context(now.profile(), Map.copyOf(scope), now.options(), now.reach(), "/", now.line()));
  }

  private void show() {
    List<String> lines = new ArrayList<>();
    lines.add("profile " + session.context().profile());
    new java.util.TreeMap<>(session.context().scope())
        .forEach((word, value) -> lines.add(word + " " + value));
    lines.add(
        screen.faint(
            "/using WORD=VALUE sets one of " + String.join(", ", session.scopeWords()) + "."));
    screen.lines(lines);
  }

  private static UsageException wrong(String what) {
    return new UsageException(what, "for /using", "write /using account=ac-2, or /using none");
  }
}
