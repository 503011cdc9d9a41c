package dev.reeve.engine;

import dev.reeve.auth.Access;
import dev.reeve.call.result.Refusals;
import dev.reeve.completion.HeldValues;
import dev.reeve.completion.LiveValues;
import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.engine.assembly.LiveRecords;
import dev.reeve.engine.assembly.NamedCalls;
import dev.reeve.engine.assembly.SessionCalls;
import dev.reeve.engine.assembly.SessionParts;
import dev.reeve.engine.assembly.SessionServices;
import dev.reeve.engine.attend.Exchanged;
import dev.reeve.errors.ReeveException;
import dev.reeve.script.Evaluator;
import dev.reeve.script.save.SavedLine;
import dev.reeve.script.save.SavedScript;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.surface.Refused;
import dev.reeve.script.surface.Surface;
import dev.reeve.script.words.ExitRequest;
import dev.reeve.secret.Redactor;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Wait;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One prompt or one run: a scope, variables, the requests that go on. Evaluates on the caller's
 * thread, one text at a time; {@link #cancel} may come from any thread. Groovy is loaded by the
 * first text, nothing else is before it is needed.
 */
public final class Session implements AutoCloseable {
  private final SessionParts parts;
  private final ScriptCompiler compiler;
  private final NamedCalls named;
  private final Heads heads;
  private final LiveRecords live;
  private final EngineParts.Stop stop;
  private final List<SavedLine> ranWell = new ArrayList<>();
  private volatile Context context;
  private @Nullable Evaluator evaluator;
  private volatile @Nullable Thread working;

  Session(SessionParts parts, ScriptCompiler compiler, Context context) {
    this.parts = parts;
    this.compiler = compiler;
    this.heads = new Heads(compiler);
    this.named = new NamedCalls(new SessionCalls(parts), this::forOperators);
    this.context = context;
    this.live = new LiveRecords(parts, this::context);
    this.stop = this::stop;
    parts.began(stop);
  }

  /** The scope outside of all blocks. */
  public Context context() {
    return context;
  }

  /**
   * The facts of a vendor as the profile in force sees it, or as anybody does where the profile
   * can't be read.
   */
  public Vendor vendor(String name) {
    try {
      return parts.vendor(name, context.profile());
    } catch (ReeveException unreadable) {
      return parts.catalog().vendor(name, false);
    }
  }

  /** Goes on under another scope, as {@code /profile} and {@code /using} do. */
  public void context(Context other) {
    parts.profiles().profile(other.profile());
    context = other;
    if (evaluator != null) {
      evaluator.surface().root(other);
    }
  }

  /** Runs a line of the prompt; {@code _}, {@code __} and {@code exception} follow its outcome. */
  public Outcome evaluate(String text) {
    Outcome outcome =
        outcome(
            () -> {
              refused().clear();
              Object value = evaluator().line(text);
              evaluator().remember(value);
              Object plain = Results.of(value);
              Results.line(text, context.scope(), plain).ifPresent(ranWell::add);
              return plain;
            },
            error -> evaluator().remember(error));
    return outcome.with(refused().error(context).map(this::masked));
  }

  private Refused refused() {
    return evaluator().surface().refused();
  }

  private ReeveException masked(ReeveException error) {
    return Masked.of(error, parts.redactor());
  }

  /** Runs a text like a line of the prompt, but leaves no trace: neither {@code _} nor a line. */
  public Outcome look(String text) {
    return outcome(() -> Results.of(evaluator().line(text)), error -> {});
  }

  /**
   * The lines that ran well as one script, their literals as its parameters; a literal that holds a
   * known secret becomes a parameter without a value.
   *
   * @param title what the script says of itself
   * @param options options of the command that runs it, which no parameter may take
   */
  public String script(String title, Collection<String> options) {
    return SavedScript.of(
        new SavedScript.Heading(
            title,
            parts.catalog().names(),
            options,
            text -> !parts.redactor().redact(text).equals(text)),
        ranWell);
  }

  /** How many lines ran well: those that {@link #script} keeps. */
  public int ranWell() {
    return ranWell.size();
  }

  /**
   * Runs a whole script.
   *
   * @param name shown in errors, e.g. {@code greet.groovy}
   * @param arguments those of its own options
   */
  public Outcome run(String name, String text, List<String> arguments) {
    return run(name, text, arguments, List.of());
  }

  /**
   * The same, refusing a script whose options clash with those of the command.
   *
   * @param reserved options of the command itself, e.g. {@code --profile}
   */
  public Outcome run(
      String name, String text, List<String> arguments, Collection<String> reserved) {
    return outcome(
        () -> {
          ScriptSource source = ScriptSource.file(name, text);
          Map<String, @Nullable Object> values = values(source, arguments, reserved);
          return new Isolated(parts, context)
              .run(source, values, () -> Results.of(evaluator().script(source, values)));
        },
        error -> {});
  }

  /**
   * Runs a whole script at the prompt: its variables are its own, {@code _} and {@code exception}
   * follow its outcome. The outcome has no value where the script has printed something itself.
   *
   * @param name shown in errors, e.g. {@code greet.groovy}
   * @param arguments those of its own options
   */
  public Outcome load(String name, String text, List<String> arguments) {
    return outcome(
        () -> {
          ScriptSource source = ScriptSource.file(name, text);
          JavaHeads.refuse(name, "/load", "Outside of the prompt, reeve run " + name + " runs it.");
          return Results.of(evaluator().load(source, values(source, arguments, List.of())));
        },
        error -> evaluator().remember(error));
  }

  private Map<String, @Nullable Object> values(
      ScriptSource source, List<String> arguments, Collection<String> reserved) {
    Heads.Given given = new Heads.Given(arguments, reserved);
    return heads.values(source, given, parts::secretFrom, parts.started());
  }

  /**
   * Calls one operation or uniform word.
   *
   * @param name e.g. {@code pureport.networks.create}
   */
  public Outcome call(String name, Arguments arguments) {
    List<Refusals.Refusal> refused = new ArrayList<>();
    Outcome outcome =
        outcome(() -> named.call(name, arguments, context, refused::addAll), error -> {});
    return refused.isEmpty()
        ? outcome
        : outcome.with(
            Optional.of(
                masked(
                    Refusals.error(
                        refused,
                        context,
                        "Mend what the vendor says, and call again for these."))));
  }

  /** Waits for an item, a job or jobs. */
  public Outcome await(@Nullable Object value, Wait wait) {
    return outcome(() -> wait.on(value), error -> {});
  }

  /**
   * Who one is to a vendor under the profile in force, as far as that is known without a call: a
   * map of {@code vendor, profile, url, scheme, source, credentials, facts, expires, ignored}.
   */
  public Outcome whoAmI(String vendor) {
    return outcome(() -> access().whoAmI(context, named(vendor)).fields(), error -> {});
  }

  /**
   * Whether a vendor answers at all under the profile in force: one request without credentials. A
   * map of {@code vendor, url, status, took, skew}; skew is how many seconds its clock is ahead.
   */
  public Outcome reach(String vendor) {
    return outcome(() -> parts.knock().at(named(vendor), context), error -> {});
  }

  /** Logs in anew, whatever token is kept, and tells the same as {@link #whoAmI}. */
  public Outcome login(String vendor) {
    return outcome(() -> access().login(context, named(vendor)).fields(), error -> {});
  }

  /** Forgets the token of a vendor; the value is whether there was one. */
  public Outcome logout(String vendor) {
    return outcome(() -> access().logout(context, named(vendor)), error -> {});
  }

  /** The vendors that the profile in force says how to reach, in the order help lists them. */
  public List<String> configured() {
    return parts.catalog().names().stream()
        .filter(
            name ->
                parts
                    .profiles()
                    .settings(context.profile(), parts.catalog().vendor(name, false))
                    .configured())
        .toList();
  }

  /** The guard of the profile in force: {@code none}, {@code confirm} or {@code read-only}. */
  public String guard() {
    String word = parts.profiles().profile(context.profile()).guard().name();
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The scope words in force with their values: the profile's own by vendor ({@code
   * pgo.namespace}), and bare those that were set for all vendors since.
   */
  public Map<String, String> scope() {
    Map<String, String> words = new TreeMap<>(context.scope());
    for (String name : parts.catalog().names()) {
      parts
          .profiles()
          .settings(context.profile(), parts.catalog().vendor(name, false))
          .scope()
          .forEach(
              (word, value) -> {
                if (!context.scope().containsKey(word)) {
                  words.put(name + "." + word, value);
                }
              });
    }
    return words;
  }

  private Access access() {
    return parts.access();
  }

  private Vendor named(String vendor) {
    return parts.vendor(vendor, context.profile());
  }

  private boolean forOperators(String vendor, String operation) {
    return parts.catalog().vendor(vendor, true).operations().containsKey(operation);
  }

  /** How complete a text typed at the prompt is; nothing is run. */
  public Completeness completeness(String text) {
    return Completeness.of(text);
  }

  /** The user's variables by name, as embedders see values; nothing is fetched. */
  public Map<String, @Nullable Object> variables() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    if (evaluator != null) {
      evaluator.variables().forEach((name, value) -> all.put(name, Results.of(value)));
    }
    return all;
  }

  /** Scope words of all vendors, e.g. {@code account}, {@code namespace}. */
  public Collection<String> scopeWords() {
    return parts.catalog().scopeWords();
  }

  /** Names that a text may use besides the user's variables: vendors and words. */
  public List<String> words() {
    return new ArrayList<>(evaluator().words());
  }

  /** The parts that wait for an answer or between polls are told to stop. */
  public void cancel() {
    parts.running().cancel();
    Thread thread = working;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** The same for good: nothing begins any more, for the process is about to end. */
  boolean stop() {
    parts.running().stop();
    cancel();
    return working != null;
  }

  /** What the user's variables hold, for completion. */
  public HeldValues held() {
    return new HeldVariables(this::variables);
  }

  /** Records that exist now, for completion: never a write, a login or a question. */
  public LiveValues live() {
    return live;
  }

  /** Loads Groovy and runs a small line, so that the user's first one is quick. */
  public void warm() {
    Surface surface = new Surface(new SessionCalls(parts), context);
    new Evaluator(surface, new SessionServices(parts), compiler)
        .line("[1].collect { it }*.toString()");
  }

  /** Knows the secrets of the session, to mask any text. */
  public Redactor redactor() {
    return parts.redactor();
  }

  /** The last exchanges, newest last, secrets masked. */
  public List<Exchanged> exchanges() {
    return parts.exchanges();
  }

  @Override
  public void close() {
    parts.ended(stop);
    cancel();
  }

  private Outcome outcome(
      Supplier<@Nullable Object> work, java.util.function.Consumer<ReeveException> failed) {
    working = Thread.currentThread();
    try {
      return Outcome.of(work.get());
    } catch (ExitRequest exit) {
      return Outcome.exit(exit.code());
    } catch (Isolated.Exit exit) {
      return Outcome.exit(exit.code());
    } catch (ReeveException error) {
      ReeveException masked = Masked.of(error, parts.redactor());
      failed.accept(masked);
      return Outcome.failed(masked);
    } finally {
      if (working == Thread.currentThread()) {
        working = null;
      }
      // An interrupt that came too late must not hit the next text.
      Thread.interrupted();
    }
  }

  private synchronized Evaluator evaluator() {
    if (evaluator == null) {
      Surface surface = new Surface(new SessionCalls(parts), context);
      evaluator = new Evaluator(surface, new SessionServices(parts), compiler);
    }
    return evaluator;
  }
}
