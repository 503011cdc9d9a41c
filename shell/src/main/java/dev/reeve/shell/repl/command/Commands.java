package dev.reeve.shell.repl.command;

import dev.reeve.engine.Session;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.line.LineSource;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Carries out the commands of the prompt. */
final class Commands {
  private static final int REMEMBERED = 30;

  private final Session session;
  private final LineSource lines;
  private final Screen screen;
  private final Prompt.Surroundings surroundings;
  private final Consumer<String> evaluate;

  Commands(
      Session session,
      LineSource lines,
      Screen screen,
      Prompt.Surroundings surroundings,
      Consumer<String> evaluate) {
    this.session = session;
    this.surroundings = surroundings;
    this.lines = lines;
    this.screen = screen;
    this.evaluate = evaluate;
  }

  /** Runs one; false when the user wants to leave. */
  boolean run(Words.Typed command) {
    try {
      switch (command.word()) {
        case "exit" -> {
          return false;
        }
        case "help" -> help(command.rest());
        case "vendors" -> vendors();
        case "profile" -> profile(command.rest());
        case "history" -> history(command.rest());
        case "load" -> load(command.rest());
        case "time" -> time(command.rest());
        default -> throw new IllegalStateException("no command is named " + command.word());
      }
    } catch (ReeveException e) {
      screen.error(e);
    }
    return true;
  }

  private void help(String topic) {
    screen.lines(topic.isEmpty() ? Overview.LINES : surroundings.help().page(topic));
  }

  private void vendors() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : surroundings.help().vendors()) {
      Vendor vendor = surroundings.help().vendor(name);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", name);
      row.put("title", vendor.title());
      row.put("operations", vendor.operations().size());
      rows.add(row);
    }
    screen.value(rows);
  }

  private void profile(String name) {
    if (name.isEmpty()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (String each : surroundings.profiles().get()) {
        rows.add(Map.of("name", each + (each.equals(session.context().profile()) ? " *" : "")));
      }
      screen.value(rows);
      return;
    }
    session.context(session.context().withProfile(name));
  }

  private void history(String word) {
    List<String> all = new ArrayList<>();
    lines.remembered().forEach(all::add);
    List<String> found = all.stream().filter(line -> line.contains(word)).toList();
    screen.lines(found.subList(Math.max(0, found.size() - REMEMBERED), found.size()));
  }

  private void load(String file) {
    if (file.isEmpty()) {
      throw new UsageException(
          "a file is missing", "for /load", "/load FILE runs its text as if typed");
    }
    try {
      evaluate.accept(Files.readString(Path.of(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException("cannot read " + file, "for /load", "name a file that exists");
    }
  }

  private void time(String text) {
    long start = System.nanoTime();
    evaluate.accept(text);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    screen.lines(
        List.of(screen.faint(String.format(Locale.ROOT, "took %.3f s", took.toMillis() / 1000d))));
  }
}
