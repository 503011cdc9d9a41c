package dev.reeve.script.words;

import dev.reeve.errors.UsageException;
import dev.reeve.script.plain.ShownValue;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.script.surface.Surface;
import dev.reeve.script.surface.Values;
import dev.reeve.value.Context.SourceLine;
import dev.reeve.value.Shown;
import groovy.lang.Closure;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of one session or run. Safe for concurrent use. */
public final class Words {
  private static final List<String> NAMES =
      List.of("now", "run", "profile", "vendors", "secrets", "log", "out");
  private static final List<Integer> EXIT_CODES = List.of(0, 1, 7);

  private final Surface surface;
  private final Services services;
  private final Blocks blocks;
  private final Map<String, @Nullable Object> parameters;
  private volatile List<String> mentioned = List.of();
  private volatile boolean printed;

  /** Words that speak to that surface, with values given for a script's parameters. */
  public Words(Surface surface, Services services, Map<String, @Nullable Object> parameters) {
    this.surface = surface;
    this.services = services;
    this.blocks = new Blocks(surface, services, () -> mentioned);
    this.parameters = parameters;
  }

  /** Takes note of a text that is run with these words: which vendors it names. */
  public void reads(String text) {
    Set<String> words = new HashSet<>(List.of(text.split("\\W+")));
    mentioned = services.vendors().stream().filter(words::contains).toList();
  }

  /** The blocks that change the scope, and what became of their lanes. */
  public Blocks blocks() {
    return blocks;
  }

  /** All names that are no variables of the user: vendors and words. */
  public List<String> names() {
    List<String> names = new ArrayList<>(services.vendors());
    names.addAll(NAMES);
    return names;
  }

  /** Whether a text run with these words has printed anything. */
  public boolean printed() {
    return printed;
  }

  boolean has(String name) {
    return NAMES.contains(name) || services.vendors().contains(name);
  }

  @Nullable Object value(String name) {
    return switch (name) {
      case "now" -> surface.now();
      case "run" -> new RunWord(services);
      case "profile" -> new ProfileWord(surface, services);
      case "vendors" -> services.vendors();
      case "secrets" -> new SecretsWord(services);
      case "log" -> new LogWord(services);
      case "out" -> {
        printed = true;
        yield services.out();
      }
      default -> surface.vendor(name);
    };
  }

  void refuseVendor(String name) {
    if (services.vendors().contains(name)) {
      throw new UsageException(
          name + " is a vendor and can't be assigned.",
          at(SourceLines.caller()),
          "Choose another name.");
    }
  }

  @Nullable Object read(String format, Object file) {
    Path path = file instanceof File known ? known.toPath() : Path.of(file.toString());
    return services.read(format, path);
  }

  ShownValue shown(Shown.Form form, @Nullable Object data) {
    return surface.values().shown(form, data);
  }

  ShownValue shown(Shown.Form form, @Nullable Object data, Map<String, ?> options) {
    boolean chart = form == Shown.Form.CHART;
    return surface.values().shown(form, data, options, chart ? Values.CHART : Values.TABLE);
  }

  ScriptException failed(Object text) {
    return new ScriptException(text.toString(), at(SourceLines.caller()), "", null);
  }

  ExitRequest exit(int code) {
    if (!EXIT_CODES.contains(code)) {
      throw new UsageException(
          "A script can't exit with " + code + ".",
          at(SourceLines.caller()),
          "Exit with 0 (done), 1 (failed) or 7 (partly done).");
    }
    return new ExitRequest(code);
  }

  double random() {
    Object told = surface.outside("random", () -> BigDecimal.valueOf(Math.random()));
    return new BigDecimal(String.valueOf(told)).doubleValue();
  }

  String uuid() {
    return String.valueOf(surface.outside("uuid", () -> UUID.randomUUID().toString()));
  }

  @Nullable Object once(String name, Closure<?> block) {
    return surface.outside("once " + name, () -> surface.values().plain(block.call()));
  }

  @Nullable Object parameter(String name, Closure<?> byDefault) {
    return parameters.containsKey(name) ? parameters.get(name) : byDefault.call();
  }

  /** {@code at greet.groovy, line 3}; empty where no line is known. */
  public static String at(SourceLine line) {
    if (line.line() == 0) {
      return "";
    }
    return "at " + (line.file().isEmpty() ? "" : line.file() + ", ") + "line " + line.line();
  }
}
