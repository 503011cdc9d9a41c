package dev.reeve.shell.cli.access;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Setting;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.json.Yaml;
import dev.reeve.profile.Folders;
import dev.reeve.profile.file.ProfileEditor;
import dev.reeve.profile.file.ProfileFiles;
import dev.reeve.profile.vault.Unlock;
import dev.reeve.profile.vault.Vault;
import dev.reeve.secret.Secret;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Questions;
import dev.reeve.shell.cli.session.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code reeve profile import VENDOR [FILE]}: takes over what the vendor's own tools keep. */
public final class ProfileImport {
  private final Console console;
  private final Folders folders;
  private final String vendor;
  private final Set<String> secrets;
  private final Set<String> wanted;

  /** Where the vendor's tools keep what, as its document says. */
  private final Map<?, ?> form;

  private ProfileImport(Console console, Engine engine, String vendor) {
    this.console = console;
    this.folders = console.folders();
    this.vendor = vendor;
    this.form =
        engine.vendor(vendor).auth().settings().get("credentialsFile") instanceof Map<?, ?> map
            ? map
            : Map.of();
    this.secrets =
        engine.settings(vendor).stream()
            .filter(setting -> setting.kind() == Setting.Kind.SECRET)
            .map(Setting::name)
            .collect(Collectors.toSet());
    this.wanted = new TreeSet<>(engine.missing(vendor, Set.of()));
  }

  /** Takes over the profiles of a file, each under its name; secrets go to the vault. */
  public static int take(
      Console console, GlobalOptions options, String vendor, @Nullable Path file) {
    try (Engine engine = Opened.withoutProfiles(console)) {
      ProfileImport taking = new ProfileImport(console, engine, vendor);
      if (taking.form.isEmpty()) {
        throw taking.error(
            "No file of " + vendor + "'s own tools is known.",
            "add it by hand: reeve profile add NAME " + vendor);
      }
      Questions questions = new Questions(console, options);
      Vault vault =
          new Vault(
              taking.folders, Unlock.of(console.environment(), taking.folders, questions.hidden()));
      return taking.take(file == null ? taking.usual() : file, vault);
    }
  }

  private int take(Path file, Vault vault) {
    Object content = read(file);
    if (!(Json.at(content, text("profiles")) instanceof Map<?, ?> profiles) || profiles.isEmpty()) {
      throw error(
          folders.shown(file) + " has no profiles.",
          "see that it has `"
              + text("profiles").substring(1)
              + "`, as the vendor's tools write it");
    }
    Set<String> taken = new TreeSet<>();
    profiles.forEach(
        (name, found) -> {
          String ours = ours(String.valueOf(name));
          if (found instanceof Map<?, ?> written && taken(ours, written, vault)) {
            taken.add(ours);
          }
        });
    current(content, taken);
    if (!taken.isEmpty()) {
      console
          .err()
          .println(
              String.join(", ", taken)
                  + " kept in "
                  + folders.shown(folders.profiles())
                  + ", secrets in the vault; try it: reeve profile test "
                  + taken.iterator().next());
    }
    return taken.isEmpty() ? 2 : 0;
  }

  /** No profile of ours can be called default: the vendor's one has the vendor's name. */
  private String ours(String name) {
    return name.equals("default") ? vendor : name;
  }

  private boolean taken(String name, Map<?, ?> written, Vault vault) {
    Map<String, String> values = new LinkedHashMap<>();
    if (form.get("words") instanceof Map<?, ?> words) {
      words.forEach(
          (ours, theirs) ->
              Optional.ofNullable(written.get(theirs))
                  .ifPresent(value -> values.put(String.valueOf(ours), String.valueOf(value))));
    }
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(values.keySet());
    String why =
        name.equals("demo")
            ? "it is the name of the simulator"
            : known(name)
                ? "the profile has " + vendor + " already"
                : missing.isEmpty() ? "" : "it has no " + String.join(", ", missing);
    if (!why.isEmpty()) {
      console.err().println("left out: " + name + ", " + why);
      return false;
    }
    Map<String, Object> settings = new LinkedHashMap<>();
    values.forEach((word, value) -> settings.put(word, kept(name, word, value, vault)));
    new ProfileEditor(folders).set(name, vendor, settings);
    return true;
  }

  private String kept(String profile, String word, String value, Vault vault) {
    if (!secrets.contains(word)) {
      return value;
    }
    String entry = profile + "-" + vendor + "-" + word;
    vault.put(entry, Secret.of(value));
    return "vault:" + entry;
  }

  private boolean known(String profile) {
    return files()
        .find(profile, true)
        .filter(found -> found.vendors().containsKey(vendor))
        .isPresent();
  }

  /** The profile that the vendor's tools use unasked is ours too, where we have none. */
  private void current(@Nullable Object content, Set<String> taken) {
    if (files().defaultName().isPresent()) {
      return;
    }
    Object named = Json.at(content, text("current"));
    Stream.of(String.valueOf(named), text("fallback"))
        .map(this::ours)
        .filter(taken::contains)
        .findFirst()
        .ifPresent(new ProfileEditor(folders)::makeDefault);
  }

  private ProfileFiles files() {
    return Sources.files(folders, console);
  }

  private Path usual() {
    List<?> places = form.get("places") instanceof List<?> list ? list : List.of();
    return places.stream()
        .map(String::valueOf)
        .map(place -> folders.resolve(place, folders.home()))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                error(
                    "There is none of "
                        + String.join(", ", places.stream().map(String::valueOf).toList())
                        + ".",
                    "name the file: reeve profile import " + vendor + " FILE"));
  }

  private @Nullable Object read(Path file) {
    try {
      return Yaml.parse(Files.readString(file));
    } catch (JsonException broken) {
      throw error(
          folders.shown(file) + " can't be read: " + broken.what(),
          "see its line " + broken.line());
    } catch (IOException | UncheckedIOException gone) {
      throw error(
          folders.shown(file) + " can't be read.", "see that it is a file that you may read");
    }
  }

  private String text(String word) {
    return String.valueOf(form.get(word));
  }

  private UsageException error(String what, String remedy) {
    return new UsageException(what, "for profile import " + vendor, remedy);
  }
}
