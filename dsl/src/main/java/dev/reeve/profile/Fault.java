package dev.reeve.profile;

import java.util.List;

/**
 * One fault of a profile's text.
 *
 * @param place where it stands
 * @param what one clause without a full stop
 */
public record Fault(Place place, String what) {

  /**
   * All faults as one error.
   *
   * @param faults at least one
   * @param profiles the profiles that exist
   */
  public static ProfileException of(List<Fault> faults, List<String> profiles) {
    Place first = faults.get(0).place();
    String exist = profiles.isEmpty() ? "none" : String.join(", ", profiles);
    if (faults.size() == 1) {
      return new ProfileException(
          faults.get(0).what(), "in " + first + "; profiles: " + exist, "correct that line");
    }
    StringBuilder what = new StringBuilder(faults.size() + " settings are wrong:");
    faults.forEach(
        fault -> what.append("\n  ").append(fault.place()).append(": ").append(fault.what()));
    return new ProfileException(what.toString(), "profiles: " + exist, "correct these lines");
  }
}
