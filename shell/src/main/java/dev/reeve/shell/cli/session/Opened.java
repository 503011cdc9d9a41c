package dev.reeve.shell.cli.session;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Session;
import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.engine.attend.SessionOptions.Detail;
import dev.reeve.library.store.Shelf;
import dev.reeve.profile.Folders;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.Durations;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.option.TapeOptions;
import dev.reeve.shell.cli.simulator.DemoProfiles;
import dev.reeve.shell.output.progress.LiveLines;
import dev.reeve.value.Context;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An engine for one command, and the session it asks for; closed with it. */
public final class Opened implements AutoCloseable {
  private final DemoProfiles demo;
  private final Engine engine;
  private SessionOptions options;
  private final Quiet quiet;
  private final BooleanSupplier stop;
  private final Shelf libraries;
  private @Nullable Session session;

  private record Quiet(Console console, LiveLines lines, Terminal terminal) {}

  private Opened(
      DemoProfiles demo, Engine engine, SessionOptions options, Quiet quiet, Shelf libraries) {
    this.libraries = libraries;
    this.demo = demo;
    this.engine = engine;
    this.options = options;
    this.quiet = quiet;
    this.stop = engine::stop;
    Interruption.stops(stop, quiet.terminal()::cutOff);
  }

  /** For a command that a person waits for: may ask where both ends are a terminal. */
  public static Opened of(GlobalOptions options, Console console) {
    return open(
        options, console, Placement.here(new Shelves(console).shelf(false)), console.out(), true);
  }

  /** For {@code reeve login}: what a person must do is shown, terminal or not. */
  public static Opened forLogin(GlobalOptions options, Console console) {
    Opened opened = of(options, console);
    opened.quiet.terminal().read();
    return opened;
  }

  /**
   * For {@code reeve run}: never asks. With {@code -o} the value is the data, so what the script
   * prints goes to standard error.
   */
  public static Opened unattended(GlobalOptions options, Console console) {
    return unattended(options, console, options.output().isPresent());
  }

  /** The same; {@code data} says whether standard output is for data alone. */
  public static Opened unattended(GlobalOptions options, Console console, boolean data) {
    return unattended(options, console, data, Placement.here(new Shelves(console).shelf(false)));
  }

  /** The same; scripts are placed so. */
  public static Opened unattended(
      GlobalOptions options, Console console, boolean data, Placement placement) {
    return open(options, console, placement, data ? console.err() : console.out(), false);
  }

  private static Opened open(
      GlobalOptions options, Console console, Placement placement, PrintStream out, boolean asks) {
    Folders folders = console.folders();
    DemoProfiles demo = new DemoProfiles(folders);
    Engine.Builder builder =
        builder(folders, console).authorities(options.caBundle().map(Path::of));
    if (!placement.demoOnly()) {
      builder.profiles(
          asks ? Sources.files(folders, console) : Sources.unattended(folders, console));
    }
    Engine engine =
        builder
            .profiles(demo)
            .libraries(placement.libraries())
            .isolation(placement.isolation())
            .build();
    try {
      Terminal attendant = new Terminal(console, options, asks, out);
      return new Opened(
          demo,
          engine,
          session(options, attendant, asks),
          quiet(console, attendant),
          placement.libraries());
    } catch (RuntimeException e) {
      engine.close();
      demo.close();
      throw e;
    }
  }

  private static Quiet quiet(Console console, Terminal attendant) {
    LiveLines lines = attendant.lines();
    Console quiet =
        console.outIsTerminal() ? console.withOut(lines.before(console.out())) : console;
    return new Quiet(quiet, lines, attendant);
  }

  /** How a person at a line editor is asked. */
  public interface Asks {
    /** What was typed; null when it was given up. */
    @Nullable String line(String question);

    /** The same, typed unseen. */
    @Nullable String hidden(String question);
  }

  /** From now on the person is asked by that, e.g. a line editor. */
  public void asks(Asks editor) {
    quiet.terminal().asks(editor);
  }

  /** The console, with progress taken off the screen before anything is written to it. */
  public Console console() {
    return quiet.console();
  }

  /** The lines of progress. */
  public LiveLines progress() {
    return quiet.lines();
  }

  /** An engine without profiles, for what scripts say of themselves. */
  public static Engine withoutProfiles(Console console) {
    return builder(console.folders(), console).build();
  }

  /** The same, trusting the authorities that the options name. */
  public static Engine withoutProfiles(Console console, GlobalOptions options) {
    return builder(console.folders(), console)
        .authorities(options.caBundle().map(Path::of))
        .build();
  }

  private static Engine.Builder builder(Folders folders, Console console) {
    return Engine.builder()
        .version(Version.NUMBER)
        .folders(folders)
        .environment(console.environment());
  }

  private static SessionOptions session(GlobalOptions options, Terminal attendant, boolean asks) {
    SessionOptions session = SessionOptions.of(attendant);
    session = options.profile().map(session::under).orElse(session);
    session = options.maxWrites().map(session::withMaxWrites).orElse(session);
    session = options.yes() ? session.confirmedBeforehand() : session;
    Optional<Duration> timeout = options.timeout().map(text -> Durations.of("--timeout", text));
    Context.Options none = Context.Options.NONE;
    session =
        asks
            ? session.withCalls(
                new Context.Options(timeout, none.retries(), Map.of(), none.replace()))
            : timeout.map(session::within).orElse(session);
    return session.telling(Detail.values()[options.verbosity()]);
  }

  /** The same with its calls recorded, or answered from a recording. */
  public Opened onTape(TapeOptions asked) {
    options = options.onTape(asked.tape());
    return this;
  }

  /** The session, begun by the first use. */
  public synchronized Session session() {
    if (session == null) {
      session = engine.session(options);
    }
    return session;
  }

  /** How a session, or a run, is to start. */
  public SessionOptions options() {
    return options;
  }

  /** What its scripts import from. */
  public Shelf libraries() {
    return libraries;
  }

  /** The engine. */
  public Engine engine() {
    return engine;
  }

  @Override
  public synchronized void close() {
    Interruption.over(stop);
    if (session != null) {
      session.close();
    }
    engine.close();
    demo.close();
  }
}
