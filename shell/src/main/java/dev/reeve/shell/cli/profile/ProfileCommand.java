package dev.reeve.shell.cli.profile;

import dev.reeve.engine.Engine;
import dev.reeve.errors.UsageException;
import dev.reeve.profile.Folders;
import dev.reeve.profile.Profile;
import dev.reeve.profile.file.ProfileEditor;
import dev.reeve.profile.file.ProfileFiles;
import dev.reeve.profile.file.Trust;
import dev.reeve.shell.cli.access.ProfileAddition;
import dev.reeve.shell.cli.access.ProfileImport;
import dev.reeve.shell.cli.access.ProfileTest;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Sources;
import dev.reeve.shell.output.format.Printer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve profile list|show|add|import|remove|test|trust}. */
@Command(name = "profile", description = "the profiles: named environments with their credentials")
public final class ProfileCommand {
  private final Console console;
  private final Folders folders;

  /** A command that writes to that console. */
  public ProfileCommand(Console console) {
    this.console = console;
    this.folders = console.folders();
  }

  @Command(name = "list", description = "list the profiles")
  int list(@Mixin GlobalOptions options) throws IOException {
    ProfileFiles files = Sources.files(folders, console);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : files.names()) {
      Profile profile = files.find(name, true).orElseThrow();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", name);
      row.put("default", files.defaultName().filter(name::equals).isPresent() ? "yes" : "");
      row.put("guard", profile.guard().word());
      row.put("vendors", String.join(" ", profile.vendors().keySet()));
      rows.add(row);
    }
    Map<String, Object> demo = new LinkedHashMap<>();
    demo.put("name", "demo");
    demo.put("default", "");
    demo.put("guard", "none");
    demo.put("vendors", "the simulator, built in");
    rows.add(demo);
    new Printer(options.layout(console)).print(rows, options.outputFor(console), console.out());
    return 0;
  }

  @Command(name = "show", description = "show what a profile says, secrets masked")
  int show(@Mixin GlobalOptions options, @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    refuseBuiltIn("show", name);
    Profile profile = Sources.profiles(folders, console).named(name);
    List<Map<String, Object>> rows;
    try (Engine engine = Opened.withoutProfiles(console)) {
      rows = new ProfileRows(profile, engine).all();
    }
    new Printer(options.layout(console)).print(rows, options.outputFor(console), console.out());
    return 0;
  }

  private static void refuseBuiltIn(String command, String name) {
    if (name.equals("demo")) {
      throw new UsageException(
          "The profile demo is built in: it is the simulator.",
          "for profile " + command + " demo",
          "try it: reeve profile test demo");
    }
  }

  @Command(
      name = "add",
      description = "add a vendor to a profile; asks for what is not given as word=value")
  int add(
      @Mixin GlobalOptions options,
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(index = "1", paramLabel = "VENDOR") String vendor,
      @Parameters(index = "2..*", paramLabel = "WORD=VALUE") @Nullable List<String> words) {
    return ProfileAddition.add(console, options, name, vendor, words == null ? List.of() : words);
  }

  @Command(
      name = "import",
      description = "take over the profiles that a vendor's own tools keep, secrets into the vault")
  int take(
      @Mixin GlobalOptions options,
      @Parameters(index = "0", paramLabel = "VENDOR") String vendor,
      @Parameters(index = "1", arity = "0..1", paramLabel = "FILE") @Nullable Path file) {
    return ProfileImport.take(console, options, vendor, file);
  }

  @Command(name = "test", description = "log in to each vendor of a profile and say who one is")
  int test(@Mixin GlobalOptions options, @Parameters(paramLabel = "NAME") String name) {
    return ProfileTest.test(console, options, name);
  }

  @Command(name = "remove", description = "take a profile out of the file")
  int remove(@Parameters(paramLabel = "NAME") String name) {
    refuseBuiltIn("remove", name);
    new ProfileEditor(folders).remove(name);
    console.err().println("profile " + name + " removed from " + folders.shown(folders.profiles()));
    return 0;
  }

  @Command(name = "trust", description = "trust the project's .reeve/profiles.toml as it is now")
  int trust() {
    Path project =
        Sources.files(folders, console)
            .projectFile()
            .orElseThrow(
                () ->
                    new UsageException(
                        "this project has no .reeve/profiles.toml",
                        "in " + Path.of("").toAbsolutePath(),
                        "go to the project's folder"));
    String digest = new Trust(folders).accept(project);
    console.err().println("trusted: " + project + " (sha256 " + digest + ")");
    return 0;
  }
}
