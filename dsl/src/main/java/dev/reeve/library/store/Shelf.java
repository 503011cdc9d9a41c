package dev.reeve.library.store;

import dev.reeve.errors.Nearest;
import dev.reeve.library.Library;
import dev.reeve.library.LibraryException;
import dev.reeve.library.Locked;
import dev.reeve.library.Manifest;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The libraries that scripts take from: the project's, then the user's, then those that come with
 * Reeve. Nothing is handed out that is not pinned, verified byte for byte, and accepted. Safe for
 * concurrent use; each library is verified once.
 */
public final class Shelf {
  /** What the name of a library's script looks like: {@code acme/audit}. */
  public static final String SCRIPT = "[A-Za-z][\\w-]*(/[\\w-]+)+";

  private final List<Libraries> pinned;
  private final Rules rules;
  private final List<Shipped> shipped;
  private final Map<String, Library> taken = new ConcurrentHashMap<>();
  private final Map<String, Library> owners = new ConcurrentHashMap<>();
  private final Map<Libraries, Map<String, Locked>> locks = new ConcurrentHashMap<>();

  /**
   * What a library must fulfil.
   *
   * @param accepted whether this user accepted that version
   * @param version Reeve's own
   */
  public record Rules(java.util.function.BiPredicate<String, String> accepted, String version) {}

  /**
   * One script of a library.
   *
   * @param name as errors show it: {@code acme/audit.groovy}
   * @param text its Groovy
   */
  public record Found(String name, String text, Library library) {}

  /**
   * A library that comes with Reeve, read when it is first needed.
   *
   * @param name its name
   */
  public record Shipped(String name, java.util.function.Supplier<Library> library) {}

  /** A shelf of these, the first that has a name counts. */
  public Shelf(List<Libraries> pinned, List<Shipped> shipped, Rules rules) {
    this.pinned = List.copyOf(pinned);
    this.shipped = List.copyOf(shipped);
    this.rules = rules;
  }

  /** A shelf without any library. */
  public static Shelf empty() {
    return new Shelf(List.of(), List.of(), new Rules((name, digest) -> false, "dev"));
  }

  /** Whether a library of that name is pinned or shipped; nothing is verified. */
  public boolean has(String name) {
    return names().anyMatch(name::equals);
  }

  private Map<String, Locked> locked(Libraries libraries) {
    return locks.computeIfAbsent(libraries, Libraries::list);
  }

  private Stream<String> names() {
    return Stream.concat(
        pinned.stream().flatMap(each -> locked(each).keySet().stream()),
        shipped.stream().map(Shipped::name));
  }

  /** Changes whenever a lock does: compiled scripts are kept under it. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    pinned.forEach(each -> text.append(each.fingerprint()).append('\n'));
    return text.toString();
  }

  /**
   * A library to run.
   *
   * @throws LibraryException when it is not pinned, has changed, or was not accepted
   */
  public Library library(String name) {
    return taken.computeIfAbsent(name, this::take);
  }

  private Library take(String name) {
    for (Libraries each : pinned) {
      Locked locked = locked(each).get(name);
      if (locked != null) {
        return checked(each, locked);
      }
    }
    return shipped.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name))
        .library()
        .get();
  }

  private Library checked(Libraries libraries, Locked locked) {
    var folder = libraries.verified(locked.name());
    Manifest manifest = libraries.manifest(locked.name());
    manifest.refuseOther(rules.version());
    if (!rules.accepted().test(locked.name(), locked.digest())) {
      throw LibraryException.refused(
          "library " + locked.name() + " " + locked.version() + " has not been accepted yet",
          "for " + locked.origin() + ", sha256 " + locked.digest(),
          "reeve library add "
              + locked.name()
              + " shows it and asks; --trust runs it all the same");
    }
    return new Library(manifest, locked.digest(), Library.Sources.of(folder));
  }

  /**
   * The script of that name: {@code acme/audit}, or one that comes with Reeve, {@code
   * pureport/ensure-network}.
   */
  public Found script(String word) {
    Found found = found(word);
    owners.put(found.name(), found.library());
    return found;
  }

  /** Whose a script is that {@link #script} gave; empty for a script of nobody's library. */
  public Optional<Library> owner(String script) {
    return Optional.ofNullable(owners.get(script));
  }

  private Found found(String word) {
    int slash = word.indexOf('/');
    String first = slash < 0 ? word : word.substring(0, slash);
    if (has(first)) {
      Library library = library(first);
      return new Found(
          word + ".groovy", library.script(word.substring(first.length() + 1)), library);
    }
    Library library =
        shipped.stream()
            .map(each -> each.library().get())
            .filter(each -> each.manifest().scripts().containsKey(word))
            .findFirst()
            .orElseThrow(() -> unknownScript(word));
    return new Found(word + ".groovy", library.script(word), library);
  }

  /** Names of all scripts as they are run, each with its line. */
  public Map<String, String> scripts() {
    Map<String, String> scripts = new LinkedHashMap<>();
    for (Libraries each : pinned) {
      for (String name : locked(each).keySet()) {
        manifestOf(each, name)
            .ifPresent(
                manifest ->
                    manifest
                        .scripts()
                        .forEach((script, line) -> scripts.put(name + "/" + script, line)));
      }
    }
    shipped.forEach(each -> scripts.putAll(each.library().get().manifest().scripts()));
    return scripts;
  }

  /**
   * The scripts of one library.
   *
   * @throws LibraryException when there is none of that name, or it is not as pinned
   */
  public Map<String, String> scriptsOf(String name) {
    Library library = library(name);
    boolean own = pinned.stream().anyMatch(each -> locked(each).containsKey(name));
    Map<String, String> scripts = new LinkedHashMap<>();
    library
        .manifest()
        .scripts()
        .forEach((script, line) -> scripts.put((own ? name + "/" : "") + script, line));
    return scripts;
  }

  /**
   * The folders of a pinned library and of all that it depends on, by name, every byte verified;
   * none of one that comes with Reeve.
   */
  public Map<String, Path> folders(String name) {
    Map<String, Path> folders = new LinkedHashMap<>();
    pinned.stream()
        .filter(each -> locked(each).containsKey(name))
        .findFirst()
        .ifPresent(libraries -> folders(name, libraries, folders));
    return folders;
  }

  private void folders(String name, Libraries libraries, Map<String, Path> folders) {
    Locked locked = locked(libraries).get(name);
    if (locked != null && !folders.containsKey(name)) {
      folders.put(name, libraries.verified(name));
      locked.needs().forEach(each -> folders(each, libraries, folders));
    }
  }

  private static Optional<Manifest> manifestOf(Libraries libraries, String name) {
    try {
      return Optional.of(libraries.manifest(name));
    } catch (LibraryException changedOrNotFetched) {
      return Optional.empty();
    }
  }

  /** The pinned libraries by name, the first that has a name counts; nothing is verified. */
  public List<String> libraries() {
    return pinned.stream().flatMap(each -> locked(each).keySet().stream()).distinct().toList();
  }

  /** Names of the classes of all pinned libraries, told from their files; nothing is verified. */
  public List<String> types() {
    return pinned.stream()
        .flatMap(each -> locked(each).values().stream().map(locked -> typesOf(each, locked)))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static List<String> typesOf(Libraries libraries, Locked locked) {
    return libraries
        .kept(locked.digest())
        .map(folder -> folder.resolve("src"))
        .map(source -> Folders.types(source, Library.packageOf(locked.name())))
        .orElse(List.of());
  }

  /** The source of a class of a library, told by its package: {@code acme.Naming}. */
  public Optional<Type> type(String type) {
    int dot = type.indexOf('.');
    String first = dot < 0 ? "" : type.substring(0, dot);
    Optional<String> name =
        names().filter(each -> Library.packageOf(each).equals(first)).findFirst();
    return name.map(this::library)
        .flatMap(library -> library.type(type).map(source -> new Type(library, source)));
  }

  /**
   * A class of a library.
   *
   * @param source its Groovy
   */
  public record Type(Library library, URL source) {}

  private LibraryException unknown(String name) {
    List<String> names = new ArrayList<>();
    pinned.forEach(each -> names.addAll(locked(each).keySet()));
    String hint = Nearest.hint(name, names);
    return LibraryException.refused(
        "library " + name + " is not pinned",
        names.isEmpty() ? "no library is pinned" : "pinned are " + String.join(", ", names),
        hint.isEmpty() ? "reeve library add " + name + " SOURCE pins it" : hint);
  }

  private LibraryException unknownScript(String word) {
    String hint = Nearest.hint(word, scripts().keySet());
    return LibraryException.refused(
        "there is no script " + word,
        "for reeve run: no file, and no library " + word.replaceFirst("/.*", "") + " is pinned",
        hint.isEmpty() ? "name a file, -, or LIBRARY/NAME of reeve library list" : hint);
  }
}
