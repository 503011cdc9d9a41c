package dev.reeve.shell.cli.shell;

import dev.reeve.completion.Completion;
import dev.reeve.completion.HeldValues;
import dev.reeve.completion.ScriptNames;
import dev.reeve.completion.SecretLiterals;
import dev.reeve.completion.Spans;
import dev.reeve.completion.Tips;
import dev.reeve.engine.Engine;
import dev.reeve.engine.Session;
import dev.reeve.help.Help;
import dev.reeve.secret.Secret;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.run.RunCommand;
import dev.reeve.shell.cli.session.LibraryNames;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Shelves;
import dev.reeve.shell.jshell.WholeJdk;
import dev.reeve.shell.output.format.Layout;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.shell.output.progress.QuietPaging;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.command.Language;
import dev.reeve.shell.repl.command.Prompt;
import dev.reeve.shell.repl.command.PromptSettings;
import dev.reeve.shell.repl.command.Typing;
import dev.reeve.shell.repl.curl.CurlSecrets;
import dev.reeve.shell.repl.line.Above;
import dev.reeve.shell.repl.line.LineSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Puts the prompt together: session, line editor, screen. */
final class Shell {
  private Shell() {}

  /** What is shared by the line editor and the prompt. */
  private record Shared(
      Opened opened, PromptSettings settings, Typing typing, Completion completion) {

    /** Groovy, then the documents and what the first TAB needs. */
    void warm() {
      opened.session().words();
      opened.engine().vendors().forEach(name -> completion.at(name + ".", name.length() + 1));
    }
  }

  static int run(GlobalOptions options, Console process, List<String> welcome) {
    PromptSettings settings = settings(options, process);
    Above out = new Above(process.out());
    Above err = new Above(process.err());
    Console console = process.withOut(out.stream()).withErr(err.stream());
    try (Opened opened = Opened.of(options, console)) {
      Shared shared =
          new Shared(opened, settings, new Typing(opened.session()), completion(opened, console));
      return run(shared, options, console, welcome, List.of(out, err));
    }
  }

  private static int run(
      Shared shared,
      GlobalOptions options,
      Console console,
      List<String> welcome,
      List<Above> streams) {
    Opened opened = shared.opened();
    PromptSettings settings = shared.settings();
    try (LineSource lines = lines(shared, options, console)) {
      streams.forEach(each -> each.over(lines));
      opened.asks(asks(lines));
      opened.progress().width(lines::width);
      Screen screen =
          new Screen(
              () -> settings.applied(sized(options.layout(console), settings, lines)),
              new QuietPaging(
                  header -> lines.paging(settings.on("pager")).begin(header), opened.progress()),
              () -> {
                opened.progress().clear();
                lines.flush();
              });
      screen.text(welcome);
      return new Prompt(opened.session(), lines, screen, surroundings(shared, console)).run();
    }
  }

  private static Layout sized(Layout layout, PromptSettings settings, LineSource lines) {
    Layout wide = layout.withWidth(lines.width());
    return settings.on("pager") ? wide.withRows(lines.height()) : wide;
  }

  private static LineSource lines(Shared shared, GlobalOptions options, Console console) {
    return LineSource.open(
        asking(shared, options.layout(console).colour()),
        console.folders().state().resolve("history"));
  }

  private static Completion completion(Opened opened, Console console) {
    Engine engine = opened.engine();
    Session session = opened.session();
    ScriptNames scripts = new LibraryNames(engine, () -> new Shelves(console).shelf(true));
    return new Completion(
        engine.vendors(), session::vendor, session.held(), session.live(), scripts);
  }

  private static Opened.Asks asks(LineSource lines) {
    return new Opened.Asks() {
      @Override
      public @Nullable String line(String question) {
        return lines.ask(question);
      }

      @Override
      public @Nullable String hidden(String question) {
        return lines.askHidden(question);
      }
    };
  }

  private static PromptSettings settings(GlobalOptions options, Console console) {
    PromptSettings settings = new PromptSettings();
    Layout layout = options.layout(console);
    settings.first("output", options.output().map(OutputFormat::word).orElse(""));
    settings.first("max-items", options.maxItems().map(String::valueOf).orElse(""));
    settings.first("timeout", options.timeout().orElse(""));
    settings.first("columns", String.join(",", layout.columns()));
    settings.first("reveal", String.join(",", new TreeSet<>(layout.reveal())));
    settings.first("exact", layout.exact() ? "on" : "");
    return settings;
  }

  private static Prompt.Surroundings surroundings(Shared shared, Console console) {
    Opened opened = shared.opened();
    Engine engine = opened.engine();
    AtomicReference<@Nullable Language> java = new AtomicReference<>();
    return new Prompt.Surroundings(
        () -> engine.profiles().names(),
        new Help(engine.vendors(), name -> opened.session().vendor(name)),
        shared::warm,
        shared.settings(),
        RunCommand.reserved(),
        console.environment(),
        opened.progress()::quiet,
        new LoadedLibraries(opened.libraries()),
        shared.typing(),
        () -> java.updateAndGet(old -> old == null ? java(opened) : old));
  }

  private static Language java(Opened opened) {
    WholeJdk.needed("for /lang java");
    return new JavaLanguage(opened.session(), opened.engine().vendors());
  }

  private static LineSource.Asking asking(Shared shared, boolean colour) {
    Engine engine = shared.opened().engine();
    Session session = shared.opened().session();
    PromptSettings settings = shared.settings();
    HeldValues held = session.held();
    Spans spans = new Spans(engine.vendors(), session::vendor, held);
    Tips tips = new Tips(engine.vendors(), session::vendor, held);
    SecretLiterals secrets = new SecretLiterals(engine.vendors(), session::vendor, held);
    return new LineSource.Asking(
        shared.typing()::needsMore,
        (text, cursor) -> shared.typing().at(text, cursor, shared::completion),
        () -> spans,
        (text, cursor) -> settings.on("tips") ? tips.of(text, cursor) : Optional.empty(),
        colour,
        text -> session.redactor().redact(masked(text, secrets)));
  }

  private static String masked(String text, SecretLiterals secrets) {
    return CurlSecrets.in(text)
        ? CurlSecrets.masked(text, secrets::named)
        : secrets.masked(text, Secret.MASK);
  }
}
