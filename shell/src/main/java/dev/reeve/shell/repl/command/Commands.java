package dev.reeve.shell.repl.command;

import dev.reeve.engine.Session;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.help.Help;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.curl.Curl;
import dev.reeve.shell.repl.line.LineSource;
import dev.reeve.shell.repl.watch.Asked;
import dev.reeve.shell.repl.watch.Watch;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Carries out the commands of the prompt. */
final class Commands {
  private static final int REMEMBERED = 30;

  private final Session session;
  private final LineSource lines;
  private final Screen screen;
  private final Prompt.Surroundings surroundings;
  private final FileCommands.Evaluating evaluate;
  private final ScopeCommands scope;
  private final FileCommands files;

  Commands(
      Session session,
      LineSource lines,
      Screen screen,
      Prompt.Surroundings surroundings,
      FileCommands.Evaluating evaluate) {
    this.session = session;
    this.surroundings = surroundings;
    this.lines = lines;
    this.screen = screen;
    this.evaluate = evaluate;
    this.scope = new ScopeCommands(session, screen, surroundings.profiles());
    this.files = new FileCommands(session, screen, lines, evaluate, surroundings.libraries());
  }

  /** Runs one; false when the user wants to leave. */
  boolean run(Words.Typed command, String last) {
    try {
      switch (command.word()) {
        case "exit" -> {
          return false;
        }
        case "edit" -> files.edit(command.rest(), last, surroundings.environment());
        default -> run(command.word(), command.rest());
      }
    } catch (ReeveException e) {
      screen.error(e);
    }
    return true;
  }

  private void run(String word, String rest) {
    switch (word) {
      case "help" -> help(rest);
      case "vendors" -> vendors();
      case "profile" -> scope.profile(rest);
      case "using" -> scope.using(rest);
      case "history" -> history(rest);
      case "save" -> files.save(rest, surroundings.options());
      case "load" -> files.load(rest);
      case "curl" -> curl(rest);
      case "time" -> time(rest);
      case "watch" -> watch(Asked.of(rest));
      case "set" -> set(rest);
      case "lang" -> language(rest);
      default -> throw new IllegalStateException("no command is named " + word);
    }
  }

  private void help(String topic) {
    screen.text(topic.isEmpty() ? Overview.LINES : surroundings.help().page(topic));
  }

  private void vendors() {
    Help help = surroundings.help();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : help.vendors()) {
      Vendor vendor = help.vendor(name);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", name);
      row.put("title", vendor.title());
      row.put("operations", vendor.operations().size());
      rows.add(row);
    }
    screen.value(rows);
  }

  private void history(String word) {
    List<String> all = new ArrayList<>();
    lines.remembered().forEach(all::add);
    List<String> found = all.stream().filter(line -> line.contains(word)).toList();
    screen.lines(found.subList(Math.max(0, found.size() - REMEMBERED), found.size()));
  }

  private void curl(String text) {
    Help help = surroundings.help();
    Curl curl =
        new Curl(
            session,
            help.vendors().stream().map(help::vendor).toList(),
            surroundings.environment());
    if (text.isEmpty() || text.matches("[0-9]+")) {
      screen.lines(curl.last(text).stream().map(SafeText::lines).toList());
      return;
    }
    Curl.Read read = curl.pasted(text);
    screen.text(read.lines().stream().map(SafeText::lines).toList());
    read.settings().forEach(session::evaluate);
    read.call().ifPresent(lines::remember);
    read.call().ifPresent(evaluate::line);
  }

  private void time(String text) {
    long start = System.nanoTime();
    evaluate.typed(text);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    screen.lines(
        List.of(screen.faint(String.format(Locale.ROOT, "took %.3f s", took.toMillis() / 1000d))));
  }

  private void watch(Asked asked) {
    new Watch(lines, screen, evaluate::quietly).of(asked, () -> session.look(asked.text()));
  }

  private void set(String text) {
    PromptSettings settings = surroundings.settings();
    if (text.isEmpty()) {
      screen.value(settings.rows());
      return;
    }
    String[] words = text.split("[\\s=]+", 2);
    settings.set(words[0], words.length == 1 ? "" : words[1].strip());
    var context = session.context();
    var calls = context.options();
    var timed =
        new dev.reeve.value.Context.Options(
            settings.timeout(), calls.retries(), calls.headers(), calls.replace());
    session.context(context.withOptions(timed));
  }

  private void language(String name) {
    switch (name) {
      case "", "groovy" -> {
        surroundings.typing().speak(null);
        screen.lines(List.of("The prompt speaks Groovy."));
      }
      case "java" -> {
        surroundings.typing().speak(surroundings.java().get());
        screen.lines(
            List.of(
                "The prompt speaks Java; the vendors are variables:",
                "  pureport.call(\"networks.create\", Map.of(\"name\", \"x\"))",
                "  for (var each : pure1.items(\"arrays.list\")) { ... }",
                "/lang groovy goes back."));
      }
      default ->
          throw new UsageException(
              "the prompt does not speak " + name, "for /lang", "/lang groovy, or /lang java");
    }
  }
}
