package dev.reeve.shell.cli.shell;

import dev.reeve.completion.Completion;
import dev.reeve.completion.HeldValues;
import dev.reeve.completion.ScriptNames;
import dev.reeve.completion.SecretLiterals;
import dev.reeve.completion.Spans;
import dev.reeve.completion.Tips;
import dev.reeve.engine.Completeness;
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
import dev.reeve.shell.output.progress.QuietPaging;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.command.Prompt;
import dev.reeve.shell.repl.command.PromptSettings;
import dev.reeve.shell.repl.command.Typing;
import dev.reeve.shell.repl.curl.CurlSecrets;
import dev.reeve.shell.repl.line.Above;
import dev.reeve.shell.repl.line.LineSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the prompt together: session, line editor, screen. */
final class Shell {
  private Shell() {}

  static int run(GlobalOptions options, Console process, List<String> welcome) {
    PromptSettings settings = settings(options);
    Above out = new Above(process.out());
    Above err = new Above(process.err());
    Console console = process.withOut(out.stream()).withErr(err.stream());
    try (Opened opened = Opened.of(options, console);
        LineSource lines = lines(opened, options, console)) {
      out.over(lines);
      err.over(lines);
      opened.asks(asks(lines));
      opened.progress().width(lines::width);
      Screen screen =
          new Screen(
              () ->
                  settings.applied(
                      options.layout(console).withWidth(lines.width()).withRows(lines.height())),
              new QuietPaging(lines.paging(), opened.progress()),
              () -> {
                opened.progress().clear();
                lines.flush();
              });
      screen.lines(welcome);
      return new Prompt(opened.session(), lines, screen, surroundings(opened, settings, console))
          .run();
    }
  }

  private static LineSource lines(Opened opened, GlobalOptions options, Console console) {
    ScriptNames scripts = new LibraryNames(opened.engine(), () -> new Shelves(console).shelf(true));
    return LineSource.open(
        asking(opened, typing(opened.session()), options.layout(console).colour(), scripts),
        console.folders().state().resolve("history"));
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

  private static PromptSettings settings(GlobalOptions options) {
    PromptSettings settings = new PromptSettings();
    options.output().ifPresent(each -> settings.set("output", each.word()));
    options.maxItems().ifPresent(each -> settings.set("max-items", each.toString()));
    options.timeout().ifPresent(each -> settings.set("timeout", each));
    return settings;
  }

  private static Typing typing(Session session) {
    return new Typing(text -> session.completeness(text) == Completeness.NEEDS_MORE);
  }

  private static Prompt.Surroundings surroundings(
      Opened opened, PromptSettings settings, Console console) {
    Engine engine = opened.engine();
    return new Prompt.Surroundings(
        () -> engine.profiles().names(),
        new Help(engine.vendors(), engine::vendor),
        () -> opened.session().words(),
        settings,
        RunCommand.reserved(),
        console.environment(),
        opened.progress()::quiet,
        new LoadedLibraries(opened.libraries()));
  }

  private static LineSource.Asking asking(
      Opened opened, Typing typing, boolean colour, ScriptNames scripts) {
    Engine engine = opened.engine();
    Session session = opened.session();
    HeldValues held = session.held();
    Completion completion =
        new Completion(engine.vendors(), engine::vendor, held, session.live(), scripts);
    Spans spans = new Spans(engine.vendors(), engine::vendor, held);
    Tips tips = new Tips(engine.vendors(), engine::vendor, held);
    SecretLiterals secrets = new SecretLiterals(engine.vendors(), engine::vendor, held);
    return new LineSource.Asking(
        typing::needsMore,
        () -> completion,
        () -> spans,
        () -> tips,
        colour,
        text -> session.redactor().redact(masked(text, secrets)));
  }

  private static String masked(String text, SecretLiterals secrets) {
    return CurlSecrets.in(text)
        ? CurlSecrets.masked(text, secrets::named)
        : secrets.masked(text, Secret.MASK);
  }
}
