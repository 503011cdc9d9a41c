package dev.reeve.profile;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where Reeve keeps its files.
 *
 * @param home the user's home
 * @param config {@code $REEVE_CONFIG_DIR}, else {@code $XDG_CONFIG_HOME/reeve}, else {@code
 *     ~/.config/reeve}
 * @param state {@code $XDG_STATE_HOME/reeve}, else {@code ~/.local/state/reeve}
 * @param cache {@code $XDG_CACHE_HOME/reeve}, else {@code ~/.cache/reeve}
 */
public record Folders(Path home, Path config, Path state, Path cache) {

  /** The folders of this process. */
  public static Folders ofProcess() {
    return ofUser(System.getenv());
  }

  /** The folders of this process's user under those variables. */
  public static Folders ofUser(Map<String, String> environment) {
    Path known = Path.of(System.getProperty("user.home", "."));
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows ? windows(environment, known) : of(environment, home(environment, known));
  }

  /**
   * {@code $HOME} as the XDG rules want it: Java takes the home of the user database instead, which
   * in a container is not where that user's files lie.
   */
  static Path home(Map<String, String> environment, Path known) {
    return Optional.ofNullable(environment.get("HOME"))
        .filter(value -> !value.isEmpty() && Path.of(value).isAbsolute())
        .map(Path::of)
        .orElse(known);
  }

  /** The folders by the XDG rules; a relative path in a variable does not count there. */
  public static Folders of(Map<String, String> environment, Path home) {
    Path config =
        Optional.ofNullable(environment.get("REEVE_CONFIG_DIR"))
            .filter(value -> !value.isEmpty())
            .map(value -> Path.of(value).toAbsolutePath())
            .orElseGet(() -> xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")));
    return new Folders(
        home,
        config,
        xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")),
        xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")));
  }

  static Folders windows(Map<String, String> environment, Path home) {
    Path roaming = Path.of(environment.getOrDefault("APPDATA", home + "/AppData/Roaming"));
    Path local = Path.of(environment.getOrDefault("LOCALAPPDATA", home + "/AppData/Local"));
    Path config =
        Optional.ofNullable(environment.get("REEVE_CONFIG_DIR"))
            .map(Path::of)
            .orElse(roaming.resolve("reeve"));
    return new Folders(home, config, local.resolve("reeve/state"), local.resolve("reeve/cache"));
  }

  private static Path xdg(Map<String, String> environment, String name, Path otherwise) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isEmpty() && Path.of(value).isAbsolute())
        .map(Path::of)
        .orElse(otherwise)
        .resolve("reeve");
  }

  /** The user's profiles. */
  public Path profiles() {
    return config.resolve("profiles.toml");
  }

  /** The vendors that the user added. */
  public Path vendors() {
    return config.resolve("vendors");
  }

  /** A path as people write it: {@code ~/keys/pure1.pem}. */
  public String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(home) && !absolute.equals(home)
        ? "~/" + home.relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }

  /** The path of a written one: {@code ~} is home, a relative one lies in that folder. */
  public Path resolve(String written, Path folder) {
    if (written.equals("~") || written.startsWith("~/")) {
      return home.resolve(written.substring(Math.min(2, written.length())));
    }
    return folder.resolve(written).normalize();
  }
}
