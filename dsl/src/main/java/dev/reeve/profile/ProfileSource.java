package dev.reeve.profile;

import java.util.List;
import java.util.Optional;

/** Gives profiles: the files, the built-in demo, or a program's own. */
public interface ProfileSource {

  /** The names of all profiles, in the order written. */
  List<String> names();

  /**
   * A profile.
   *
   * @param named whether somebody picked it by name; else it is the default one, and vendor
   *     variables fill what it lacks
   */
  Optional<Profile> find(String name, boolean named);

  /** The profile to use when nobody names one: the one marked so, or the only one. */
  Optional<String> defaultName();

  /** Where the profiles are written, for errors; e.g. {@code ~/.config/reeve/profiles.toml}. */
  String place();
}
