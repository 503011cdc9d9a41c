package dev.reeve.shell.cli.vendor;

import dev.reeve.engine.Engine;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve vendor list|show}. */
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
      engine.vendors().forEach(name -> rows.add(row(name, engine.vendor(name))));
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
