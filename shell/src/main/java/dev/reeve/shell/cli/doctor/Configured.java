package dev.reeve.shell.cli.doctor;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.errors.ReeveException;
import dev.reeve.profile.Folders;
import dev.reeve.shell.cli.doctor.Finding.State;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at profiles, vault and vendors; each look that fails is a finding, not the end. */
final class Configured {
  private static final long SKEW_SECONDS = 30;

  private final Console console;
  private final GlobalOptions options;
  private final Folders folders;

  Configured(Console console, GlobalOptions options) {
    this.console = console;
    this.options = options;
    this.folders = console.folders();
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    found.add(profiles());
    found.add(vault());
    boolean broken = found.get(0).state() == State.WRONG;
    boolean named = options.profile().isPresent();
    if (broken && !named) {
      found.add(Finding.warn("vendors", "not looked at", "mend the profiles first"));
      return found;
    }
    try (Opened opened = Opened.of(options, console)) {
      Session session = opened.session();
      found.add(Finding.ok("profile", session.context().profile() + ", guard " + session.guard()));
      vendors(session, found);
    } catch (ReeveException unusable) {
      found.add(Finding.wrong("profile", unusable));
    }
    return found;
  }

  private Finding profiles() {
    Path file = folders.profiles();
    try {
      List<String> names = Sources.files(folders, console).names();
      return names.isEmpty()
          ? Finding.warn(
              "profiles",
              "none in " + folders.shown(file),
              "reeve profile add NAME, or try: reeve demo")
          : Finding.ok("profiles", String.join(", ", names));
    } catch (ReeveException broken) {
      return Finding.wrong("profiles", broken);
    }
  }

  private Finding vault() {
    boolean there = Files.exists(folders.config().resolve("vault.json"));
    return Finding.ok("vault", there ? "there; not opened" : "none yet; reeve secret set makes it");
  }

  private static void vendors(Session session, List<Finding> found) {
    List<String> names = session.configured();
    if (names.isEmpty()) {
      found.add(
          Finding.warn(
              "vendors", "the profile says nothing of any vendor", "reeve profile add NAME"));
    }
    for (String name : names) {
      Outcome outcome = session.reach(name);
      found.add(
          outcome
              .error()
              .map(error -> Finding.wrong(name, error))
              .orElseGet(() -> reached(name, outcome.value())));
    }
  }

  private static Finding reached(String name, @org.jspecify.annotations.Nullable Object told) {
    Map<?, ?> facts = told instanceof Map<?, ?> map ? map : Map.of();
    long millis = facts.get("took") instanceof Duration took ? took.toMillis() : 0;
    String what = facts.get("url") + " answers in " + millis + " ms";
    long skew = facts.get("skew") instanceof Long seconds ? seconds : 0;
    if (Math.abs(skew) <= SKEW_SECONDS) {
      return Finding.ok(name, what);
    }
    return Finding.warn(
        name,
        what + ", its clock is " + Math.abs(skew) + " s " + (skew > 0 ? "ahead" : "behind"),
        "set this machine's clock: signed tokens fail when clocks differ");
  }
}
