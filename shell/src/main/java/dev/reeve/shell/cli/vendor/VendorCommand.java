package dev.reeve.shell.cli.vendor;

import dev.reeve.engine.Engine;
import dev.reeve.engine.addition.Additions;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.output.format.Printer;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve vendor list|show|add|update|remove}. */
@Command(name = "vendor", description = "the vendors and what they can do")
public final class VendorCommand {
  private final Console console;

  /** A command that writes to that console. */
  public VendorCommand(Console console) {
    this.console = console;
  }

  @Command(name = "list", description = "list the vendors")
  int list(@Mixin GlobalOptions options) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Engine engine = Opened.withoutProfiles(console)) {
      Additions additions = engine.additions();
      for (String name : engine.vendors()) {
        Map<String, Object> row = row(name, engine.vendor(name));
        row.put("from", additions.source(name).orElse("Reeve"));
        rows.add(row);
      }
    }
    new Printer(options.layout(console)).print(rows, options.outputFor(console), console.out());
    return 0;
  }

  @Command(name = "show", description = "list the operations of a vendor")
  int show(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "VENDOR", description = "e.g. pureport") String name)
      throws IOException {
    try (Engine engine = Opened.withoutProfiles(console)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      named(name, engine).operations().values().forEach(operation -> rows.add(row(operation)));
      new Printer(options.layout(console)).print(rows, options.outputFor(console), console.out());
      return 0;
    }
  }

  @Command(name = "add", description = "add a vendor by its OpenAPI document")
  int add(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "NAME", description = "its word in scripts, e.g. acme") String name,
      @Parameters(paramLabel = "SOURCE", description = "https://..., or a file; JSON or YAML")
          String source,
      @Option(
              names = "--overlay",
              paramLabel = "SOURCE",
              description = "an OpenAPI Overlay with names and hints")
          @Nullable String overlay) {
    try (Engine engine = Opened.withoutProfiles(console, options)) {
      new Adding(console, options, engine.additions())
          .add(name, source, Optional.ofNullable(overlay));
      return 0;
    }
  }

  @Command(
      name = "update",
      description = "take an added vendor's document anew; what changes is shown")
  int update(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "NAME", description = "an added vendor") String name,
      @Parameters(
              arity = "0..1",
              paramLabel = "SOURCE",
              description = "from there; else from where it was taken before")
          @Nullable String source,
      @Option(names = "--overlay", paramLabel = "SOURCE", description = "another OpenAPI Overlay")
          @Nullable String overlay) {
    try (Engine engine = Opened.withoutProfiles(console, options)) {
      new Adding(console, options, engine.additions())
          .update(name, Optional.ofNullable(source), Optional.ofNullable(overlay));
      return 0;
    }
  }

  @Command(name = "remove", description = "forget an added vendor; its profiles stay")
  int remove(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "NAME", description = "an added vendor") String name) {
    try (Engine engine = Opened.withoutProfiles(console)) {
      engine.additions().remove(name);
      return 0;
    }
  }

  private static Vendor named(String name, Engine engine) {
    List<String> names = engine.vendors();
    if (!names.contains(name)) {
      String hint = Nearest.hint(name, names);
      String known = "the vendors are " + String.join(", ", names);
      throw new UsageException(
          "there is no vendor '" + name + "'",
          "for reeve vendor show",
          hint.isEmpty() ? known : hint);
    }
    return engine.vendor(name);
  }

  private static Map<String, Object> row(String name, Vendor vendor) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("title", vendor.title());
    row.put("version", vendor.version());
    row.put("resources", vendor.resources().size());
    row.put("operations", vendor.operations().size());
    return row;
  }

  private static Map<String, Object> row(Operation operation) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("operation", operation.id());
    row.put(
        "effect",
        operation.effect() == Effect.READ
            ? ""
            : operation.effect().name().toLowerCase(Locale.ROOT));
    row.put("summary", operation.text().summary());
    row.put("method", operation.method());
    row.put("path", operation.path());
    return row;
  }
}
