package dev.reeve.engine;

import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.engine.isolation.JavaScripts;
import dev.reeve.errors.PolicyException;
import dev.reeve.library.store.Shelf;
import dev.reeve.profile.Guard;
import dev.reeve.profile.Profile;
import dev.reeve.profile.Profiles;
import dev.reeve.script.check.Finding;
import dev.reeve.script.check.ScriptChecker;
import dev.reeve.script.check.Write;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.words.ScriptException;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for mistakes of scripts in the documents alone; nothing of a script is run. */
public final class Checks {
  private static final Pattern OTHER_PROFILES = Pattern.compile("\\b(using|across|import)\\b");
  private static final List<String> WORDS =
      List.of("now", "run", "profile", "vendors", "secrets", "log", "out");

  private final List<String> vendors;
  private final Function<String, Vendor> load;
  private final ScriptCompiler compiler;
  private final Profiles profiles;
  private final Shelf libraries;

  /**
   * Checks over these vendors. Whose profile a script will run under is not known: {@code load}
   * gives each with the operations for its operators.
   */
  Checks(
      List<String> vendors,
      Function<String, Vendor> load,
      ScriptCompiler compiler,
      Profiles profiles,
      Shelf libraries) {
    this.vendors = vendors;
    this.load = load;
    this.compiler = compiler;
    this.profiles = profiles;
    this.libraries = libraries;
  }

  /** All that can be said of a script, in the order of its lines. */
  public List<Mistake> all(String name, String text) {
    JavaHeads.refuse(
        name, "reeve check", "reeve run " + name + " --dry-run shows what it would write.");
    ScriptSource source = ScriptSource.file(name, text);
    ScriptChecker checker = checker();
    return Stream.concat(checker.check(source).stream(), checker.unsettled(source).stream())
        .map(Mistake::of)
        .toList();
  }

  /**
   * Why a script should not be run: what can't work under any profile. Empty for Java, and for a
   * script whose compiled form is kept: it was looked at before.
   */
  public List<Mistake> before(String name, String text) {
    ScriptSource source = ScriptSource.file(name, text);
    boolean known = JavaScripts.named(name) || compiler.kept(source);
    List<Finding> findings = known ? List.of() : checker().check(source);
    return findings.stream()
        .map(Mistake::of)
        .filter(each -> each.weight() == Mistake.Weight.WRONG)
        .toList();
  }

  /**
   * Refuses a script before its first request, where it may write under guard {@code confirm} and
   * nothing was agreed to and nobody can be asked. What only a run knows is left to the door.
   *
   * @throws PolicyException naming those calls
   */
  public void refuseUnconfirmed(Runs.Script script, SessionOptions options) {
    if (agreed(options) || JavaScripts.named(script.name()) || !mayBeGuarded(script, options)) {
      return;
    }
    List<String> calls = new ArrayList<>();
    Set<String> under = new LinkedHashSet<>();
    for (Write each : writes(script)) {
      List<String> names = each.profiles().stream().filter(name -> guarded(name, options)).toList();
      if (!names.isEmpty()) {
        calls.add(each.call() + " in line " + each.line());
        names.forEach(name -> under.add(name.isEmpty() ? profile(options).name() : name));
      }
    }
    if (!calls.isEmpty()) {
      String all = String.join(", ", new LinkedHashSet<>(calls));
      throw unconfirmed(all + " of " + script.name(), String.join(", ", under));
    }
  }

  /** The same for one call, e.g. {@code pureport.networks.create}. */
  public void refuseUnconfirmed(String call, SessionOptions options) {
    int dot = call.indexOf('.');
    String vendor = dot < 0 ? "" : call.substring(0, dot);
    boolean known = vendors.contains(vendor) && !agreed(options) && guarded("", options);
    boolean writes =
        known
            && Optional.ofNullable(load.apply(vendor).operations().get(call.substring(dot + 1)))
                .filter(operation -> operation.effect().writes())
                .isPresent();
    if (writes) {
      throw unconfirmed(call, profile(options).name());
    }
  }

  private static boolean agreed(SessionOptions options) {
    return options.confirmed()
        || options.applying().isPresent()
        || options.tape().replayed().isPresent()
        || options.attendant().present();
  }

  /** Whether it is worth the time to read the script: by far most are under one profile. */
  private boolean mayBeGuarded(Runs.Script script, SessionOptions options) {
    return guarded("", options)
        || OTHER_PROFILES.matcher(script.text()).find() && guarded("*", options);
  }

  /** Whether a profile that a script names, or the one in force, wants writes confirmed. */
  private boolean guarded(String name, SessionOptions options) {
    return name.isEmpty()
        ? profile(options).guard() == Guard.CONFIRM
        : profiles.matching(name).stream()
            .anyMatch(each -> profiles.named(each).guard() == Guard.CONFIRM);
  }

  private Profile profile(SessionOptions options) {
    return options.profile().map(profiles::named).orElseGet(profiles::byDefault);
  }

  private List<Write> writes(Runs.Script script) {
    try {
      return checker().writes(ScriptSource.file(script.name(), script.text()), this::imported);
    } catch (ScriptException unreadable) {
      // told when it is compiled, with nothing sent either
      return List.of();
    }
  }

  private Optional<ScriptSource> imported(String type) {
    return libraries
        .type(type)
        .map(
            found -> {
              try (InputStream in = found.source().openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return ScriptSource.file(type, text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static PolicyException unconfirmed(String calls, String under) {
    return new PolicyException(
        "The profile wants writes confirmed, and nobody can be asked.",
        "for " + calls + ", profile " + under,
        "Nothing was sent. Give --yes, or look at its plan: --plan FILE, then --apply FILE.");
  }

  private ScriptChecker checker() {
    return new ScriptChecker(vendors, load, WORDS);
  }
}
