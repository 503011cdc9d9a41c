package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;

/** What a label may be: of a known type, not reserved, not there yet. */
public final class LabelRules {
  private static final List<String> RESERVED =
      List.of("All Applications", "All Environments", "All Locations");

  private LabelRules() {}

  /** Whether an href is that of the labels, or of one of them. */
  public static boolean concern(String href) {
    return href.matches("/orgs/\\d+/labels(/\\d+)?");
  }

  /**
   * Refuses a label that may not be.
   *
   * @param label as it would be
   * @param collection the labels' href
   */
  public static void check(Objects objects, String collection, Map<String, Object> label) {
    String value = Values.text(label.get("value"));
    String key = Values.text(label.get("key"));
    if (RESERVED.contains(value)) {
      throw Writes.conflict("label_reserved", "This value is reserved.");
    }
    String types = Objects.parent(collection) + "/label_dimensions";
    if (objects.all(types).noneMatch(type -> key.equals(type.get("key")))) {
      throw new ProblemException(
          Problem.invalid("key", "enum", "There is no label type " + key + "."));
    }
    boolean taken =
        objects
            .all(collection)
            .filter(each -> !Values.text(each.get("href")).equals(label.get("href")))
            .anyMatch(each -> key.equals(each.get("key")) && value.equals(each.get("value")));
    if (taken) {
      throw Writes.conflict("label_exists", "A label like this already exists.");
    }
  }
}
