package dev.reeve.profile.file;

import dev.reeve.errors.PolicyException;
import dev.reeve.profile.Folders;
import dev.reeve.profile.Guard;
import dev.reeve.profile.Profile;
import dev.reeve.profile.ProfileSource;
import dev.reeve.profile.VendorTable;
import dev.reeve.profile.file.ProfileText.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The user's {@code profiles.toml} with the project's {@code .reeve/profiles.toml} upon it. Both
 * are read when first asked for, and again when they have changed.
 */
public final class ProfileFiles implements ProfileSource {
  private final Map<String, String> environment;
  private final Consumer<PolicyException> untrusted;
  private final ProfileFile user;
  private final Optional<ProfileFile> project;

  /**
   * The profiles of one user in one working folder.
   *
   * @param environment the variables of the process, for the unnamed default profile
   * @param working the working folder; the project's file is looked for there and above, up to the
   *     top of the repository
   * @param untrusted told when an untrusted project wants to set more than scope and output; throws
   *     the error to refuse, else the setting is left out
   */
  public ProfileFiles(
      Folders folders,
      Map<String, String> environment,
      Path working,
      Consumer<PolicyException> untrusted) {
    this.environment = environment;
    this.untrusted = untrusted;
    this.user = ProfileFile.ofUser(folders);
    this.project = ProfileFile.ofProject(folders, working);
  }

  @Override
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>(user.text().names());
    project.ifPresent(file -> names.addAll(file.text().names()));
    return List.copyOf(names);
  }

  @Override
  public Optional<String> defaultName() {
    return project
        .flatMap(file -> file.text().defaultName())
        .or(() -> user.text().defaultName())
        .or(
            () ->
                Optional.of(names()).filter(names -> names.size() == 1).map(names -> names.get(0)));
  }

  @Override
  public String place() {
    return user.place().toString();
  }

  /** The project's file, if the working folder has one. */
  public Optional<Path> projectFile() {
    return project.map(ProfileFile::path);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where no profile is written at all, the unnamed {@code default} exists all the same.
   */
  @Override
  public Optional<Profile> find(String name, boolean named) {
    Optional<Section> own = Optional.ofNullable(user.text().sections().get(name));
    Optional<Section> shared =
        project.flatMap(file -> Optional.ofNullable(file.text().sections().get(name)));
    if (own.isEmpty() && shared.isEmpty() && (named || !names().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Profile(
            name,
            named,
            guard(own, shared),
            output(own, shared),
            tables(own, shared),
            around(named)));
  }

  private Profile.Around around(boolean named) {
    return new Profile.Around(names(), user.place(), named ? Map.of() : environment, untrusted);
  }

  /** A project that is not trusted may guard more strictly, never less. */
  private Guard guard(Optional<Section> own, Optional<Section> shared) {
    Guard mine = own.flatMap(Section::guard).orElse(Guard.NONE);
    boolean trusted = project.map(ProfileFile::trusted).orElse(false);
    return shared
        .flatMap(Section::guard)
        .map(guard -> trusted ? guard : guard.atLeast(mine))
        .orElse(mine);
  }

  private Optional<String> output(Optional<Section> own, Optional<Section> shared) {
    return shared
        .flatMap(Section::output)
        .or(() -> own.flatMap(Section::output))
        .or(() -> project.flatMap(file -> file.text().output()))
        .or(() -> user.text().output());
  }

  private static Map<String, List<VendorTable>> tables(
      Optional<Section> own, Optional<Section> shared) {
    Map<String, List<VendorTable>> tables = new LinkedHashMap<>();
    for (Optional<Section> section : List.of(shared, own)) {
      section.ifPresent(
          some ->
              some.vendors()
                  .forEach(
                      (vendor, table) ->
                          tables.computeIfAbsent(vendor, v -> new ArrayList<>()).add(table)));
    }
    return tables;
  }
}
