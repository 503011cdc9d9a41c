package dev.reeve.openapi;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A vendor's document that cannot be used, with all its faults. */
public final class DocumentException extends ReeveException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** A document of that name with these faults. */
  public DocumentException(String document, List<Fault> faults) {
    super(
        ExitCategory.USAGE,
        faults.size() == 1
            ? "the document has a fault"
            : "the document has " + faults.size() + " faults",
        "in document " + document + lines(faults),
        "mend the document, or correct it by an overlay",
        null);
    this.faults = List.copyOf(faults);
  }

  private static String lines(List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                "\n    "
                    + (fault.pointer().isEmpty() ? "/" : fault.pointer())
                    + ": "
                    + fault.what())
        .collect(Collectors.joining());
  }

  /** What is wrong, each with its place. */
  public List<Fault> faults() {
    return faults;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of(
        "faults",
        faults.stream()
            .map(each -> Map.of("pointer", each.pointer(), "fault", each.what()))
            .toList());
  }

  /**
   * One fault.
   *
   * @param pointer JSON Pointer (RFC 6901) to the place
   * @param what what is wrong there
   */
  public record Fault(String pointer, String what) {}
}
