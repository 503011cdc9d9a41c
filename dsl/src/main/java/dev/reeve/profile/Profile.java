package dev.reeve.profile;

import dev.reeve.errors.PolicyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A named environment: for each vendor its URL, scope and credentials. What is said of a vendor is
 * read when the vendor is used, with the vendor's own words.
 *
 * @param name its name
 * @param named whether somebody picked it by name ({@code -p}, {@code using}, {@code across},
 *     {@code REEVE_PROFILE}); only the unnamed default takes vendor variables
 * @param guard how it guards writes
 * @param output its output format, if it sets one
 * @param vendors vendor name to the tables about it, the nearest layer first
 * @param around what else counts
 */
public record Profile(
    String name,
    boolean named,
    Guard guard,
    Optional<String> output,
    Map<String, List<VendorTable>> vendors,
    Around around) {

  /**
   * What a profile stands in.
   *
   * @param profiles the names of all profiles, for errors
   * @param place where the profiles are written
   * @param environment the variables that may count; empty for a profile that was named
   * @param untrusted told when a project's file that is not trusted wants to set more than scope;
   *     throws the error in unattended runs, else shows it and the setting is left out
   */
  public record Around(
      List<String> profiles,
      Place place,
      Map<String, String> environment,
      Consumer<PolicyException> untrusted) {

    /** No variables; an untrusted project is an error. */
    public static Around of(List<String> profiles, Place place) {
      return new Around(
          profiles,
          place,
          Map.of(),
          error -> {
            throw error;
          });
    }

    /** The names only: variables hold secrets. */
    @Override
    public String toString() {
      return place + " " + profiles;
    }
  }

  /**
   * How a vendor is reached under this profile; {@link VendorSettings#configured()} is false when
   * nothing says so.
   *
   * @throws ProfileException all faults of what is written about the vendor
   * @throws PolicyException an untrusted project's file wants to set more than scope
   */
  public VendorSettings vendor(VendorShape shape) {
    return new VendorResolution(this, shape).settings();
  }

  /**
   * Why a setting does not count, though it is written; empty where it does.
   *
   * @param table one of {@link #vendors()}
   */
  public String idle(VendorShape shape, VendorTable table, String word) {
    return new VendorResolution(this, shape).idle(table, word);
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
