package dev.reeve.openapi;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.openapi.document.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A vendor's document can't be used; every fault of it is told at once. */
public final class DocumentException extends ReeveException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<Fault> faults;

  /**
   * All faults of a document.
   *
   * @param vendor the vendor's name
   * @param faults at least one, in document order
   */
  public DocumentException(String vendor, List<Fault> faults) {
    super(ExitCategory.USAGE, what(faults), "in the document of " + vendor, list(faults), null);
    this.faults = List.copyOf(faults);
  }

  /** The faults, each with its JSON Pointer. */
  public List<Fault> faults() {
    return faults;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of(
        "faults",
        faults.stream()
            .map(fault -> Map.of("pointer", fault.pointer(), "what", fault.what()))
            .toList());
  }

  private static String what(List<Fault> faults) {
    return faults.size() == 1
        ? "the document has a fault"
        : "the document has " + faults.size() + " faults";
  }

  private static String list(List<Fault> faults) {
    String shown =
        faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n  "));
    int rest = faults.size() - SHOWN;
    return rest > 0 ? shown + "\n  and " + rest + " more" : shown;
  }
}
