package dev.reeve.profile;

import dev.reeve.errors.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The profiles of several sources as one list, and the rule which of them is the default. */
public final class Profiles {
  /** The variable that names a profile. */
  public static final String VARIABLE = "REEVE_PROFILE";

  private static final String UNWRITTEN = "default";

  private final List<ProfileSource> sources;
  private final Map<String, String> environment;

  /**
   * The profiles of these sources.
   *
   * @param sources of two profiles with one name the earlier source's counts
   * @param environment the variables of the process
   */
  public Profiles(List<ProfileSource> sources, Map<String, String> environment) {
    this.sources = List.copyOf(sources);
    this.environment = environment;
  }

  /** All names, each once. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    sources.forEach(source -> names.addAll(source.names()));
    return List.copyOf(names);
  }

  /** The names that fit a pattern in which {@code *} is any text, e.g. {@code prod-*}. */
  public List<String> matching(String pattern) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return names().stream().filter(name -> name.matches(regex)).toList();
  }

  /**
   * The profile somebody named.
   *
   * @throws ProfileException when there is none of that name, with the nearest and all that exist
   */
  public Profile named(String name) {
    return find(name, true).orElseThrow(() -> missing(name, ""));
  }

  /**
   * The profile to use when nobody names one: {@code $REEVE_PROFILE}, else the file's {@code
   * default}, else the only one, else one that is not written anywhere and takes all from vendor
   * variables.
   *
   * @throws ProfileException when there are several and none is the default
   */
  public Profile byDefault() {
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isEmpty()) {
      return find(variable, true).orElseThrow(() -> missing(variable, " ($" + VARIABLE + ")"));
    }
    for (ProfileSource source : sources) {
      Optional<String> name = source.defaultName();
      if (name.isPresent()) {
        return source.find(name.get(), false).orElseThrow(() -> missing(name.get(), " (default)"));
      }
    }
    return sources.stream()
        .flatMap(source -> source.find(UNWRITTEN, false).stream())
        .findFirst()
        .orElseThrow(this::severalAndNoDefault);
  }

  private Optional<Profile> find(String name, boolean named) {
    return sources.stream().flatMap(source -> source.find(name, named).stream()).findFirst();
  }

  private ProfileException severalAndNoDefault() {
    return new ProfileException(
        "No profile was named, and none is the default.",
        "in " + place() + "; profiles: " + String.join(", ", names()),
        "name one with -p, set "
            + VARIABLE
            + ", or write default = \"...\" at the top of the file");
  }

  private ProfileException missing(String name, String how) {
    String exist = names().isEmpty() ? "none" : String.join(", ", names());
    String near = Nearest.hint(name, names());
    return new ProfileException(
        "There is no profile `" + name + "`" + how + ".",
        "in " + place() + "; profiles: " + exist,
        near.isEmpty() ? "add it with `reeve profile add " + name + "`" : near);
  }

  private String place() {
    return sources.isEmpty() ? "no file" : sources.get(0).place();
  }
}
