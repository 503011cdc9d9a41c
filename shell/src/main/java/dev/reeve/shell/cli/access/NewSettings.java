package dev.reeve.shell.cli.access;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Setting;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.profile.Folders;
import dev.reeve.profile.Place;
import dev.reeve.profile.SecretSource;
import dev.reeve.secret.Secret;
import dev.reeve.shell.cli.session.Questions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Gathers the settings of a vendor: from the command line, the rest by asking. */
final class NewSettings {
  private final String profile;
  private final String vendor;
  private final Engine engine;
  private final List<Setting> known;
  private final Questions questions;
  private final BiConsumer<String, Secret> vault;
  private final Map<String, Object> gathered = new LinkedHashMap<>();

  NewSettings(
      String profile,
      String vendor,
      Engine engine,
      Questions questions,
      BiConsumer<String, Secret> vault) {
    this.profile = profile;
    this.vendor = vendor;
    this.engine = engine;
    this.known = engine.settings(vendor);
    this.questions = questions;
    this.vault = vault;
  }

  /** Takes {@code word=value}; a secret only as a source, for other users see a command line. */
  NewSettings given(List<String> words) {
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Setting setting = named(name);
      if (equals < 0) {
        throw error("`" + word + "` has no value.", "write " + name + "=VALUE");
      }
      gathered.put(name, value(setting, word.substring(equals + 1)));
    }
    return this;
  }

  private Object value(Setting setting, String written) {
    String name = setting.name();
    String value = setting.kind() == Setting.Kind.TEXT ? written : asFile(written);
    if (setting.kind() == Setting.Kind.SECRET && literal(value)) {
      throw error(
          "`" + name + "` is a secret, and other users see the command line.",
          "leave it out to be asked, or write " + name + "=vault:NAME, env:NAME or file:PATH");
    }
    if (setting.kind() == Setting.Kind.FILE && literal(value)) {
      throw error("`" + name + "` is no file: " + value + ".", "write " + name + "=PATH");
    }
    if (setting.kind() != Setting.Kind.SWITCH) {
      return value;
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw error("`" + name + "` is true or false, not " + value + ".", "write " + name + "=true");
    }
    return Boolean.valueOf(value);
  }

  /** Asks for what is missing; optional settings may be left empty. */
  Map<String, Object> complete() {
    for (Setting setting : known) {
      if (setting.need() != Setting.Need.TAKEN && !gathered.containsKey(setting.name())) {
        asked(setting).ifPresent(value -> gathered.put(setting.name(), value));
      }
    }
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw error(
          "These are missing: " + String.join(", ", missing) + ".",
          "give them as " + missing.get(0) + "=VALUE, or run this in a terminal to be asked");
    }
    return gathered;
  }

  /** An address that only a profile can know, and what the vendor's authenticator wants. */
  private List<String> missing() {
    List<String> missing = new ArrayList<>(engine.missing(vendor, gathered.keySet()));
    known.stream()
        .filter(setting -> setting.name().equals("url"))
        .filter(setting -> setting.need() == Setting.Need.REQUIRED)
        .filter(setting -> !gathered.containsKey(setting.name()))
        .forEach(setting -> missing.add(0, setting.name()));
    return missing;
  }

  private Optional<Object> asked(Setting setting) {
    String optional = setting.need() == Setting.Need.REQUIRED ? "" : ", may be left empty";
    String question = setting.name() + " (" + setting.help() + optional + ")";
    return setting.kind() == Setting.Kind.SECRET
        ? questions
            .hidden()
            .ask(question)
            .filter(s -> !s.reveal().isEmpty())
            .map(s -> kept(setting, s))
        : questions.line(question).map(typed -> value(setting, typed));
  }

  /** A source or a file's path stays one; a secret itself goes to the vault. */
  private String kept(Setting setting, Secret typed) {
    String text = asFile(typed.reveal());
    if (!literal(text)) {
      return text;
    }
    String entry = profile + "-" + vendor + "-" + setting.name();
    vault.accept(entry, typed);
    return "vault:" + entry;
  }

  /** The path of a file that is there is where to find the value. */
  private static String asFile(String text) {
    boolean file =
        text.matches("[~/.].*")
            && Files.isRegularFile(Folders.ofProcess().resolve(text, Path.of("")));
    return file ? "file:" + text : text;
  }

  private static boolean literal(String value) {
    Place nowhere = new Place("the command line", 0, Path.of(""));
    return SecretSource.parse(value, nowhere).kind() == SecretSource.Kind.LITERAL;
  }

  private Setting named(String name) {
    List<String> names = known.stream().map(Setting::name).toList();
    return known.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              String near = Nearest.hint(name, names);
              return error(
                  "`" + name + "` is no setting of " + vendor + ".",
                  near.isEmpty() ? "it takes " + String.join(", ", names) : near);
            });
  }

  private UsageException error(String what, String remedy) {
    return new UsageException(what, "for profile add " + profile + " " + vendor, remedy);
  }
}
