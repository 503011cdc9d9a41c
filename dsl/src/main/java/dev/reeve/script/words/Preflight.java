package dev.reeve.script.words;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.NotAuthorizedException;
import dev.reeve.errors.ReeveException;
import dev.reeve.script.scope.SourceLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at credentials before lanes start: what can't work is told once, and not by each lane.
 * Looked at are the vendors that the script names, where a lane's profile has settings for them.
 */
final class Preflight {
  private final Services services;

  Preflight(Services services) {
    this.services = services;
  }

  void check(Collection<String> profiles, Collection<String> vendors) {
    List<ReeveException> faults = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String profile : profiles) {
      for (String vendor : vendors) {
        if (services.profileHas(profile, vendor)) {
          services
              .credentialFault(profile, vendor)
              .ifPresent(
                  fault -> {
                    faults.add(fault);
                    lines.add(vendor + ", profile " + profile + ": " + fault.what());
                  });
        }
      }
    }
    if (faults.size() == 1) {
      throw faults.get(0);
    }
    if (!faults.isEmpty()) {
      throw new Several(lines);
    }
  }

  /** Several credentials can't be used. */
  private static final class Several extends NotAuthorizedException {
    private static final long serialVersionUID = 1L;

    Several(List<String> lines) {
      super(
          ExitCategory.CREDENTIALS,
          lines.size()
              + " credentials can't be used:"
              + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining()),
          Words.at(SourceLines.caller()),
          "Nothing was started. Mend them; reeve profile test PROFILE tries one.",
          null);
    }
  }
}
