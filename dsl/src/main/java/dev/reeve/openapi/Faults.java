package dev.reeve.openapi;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a document, so that all are told at once. */
final class Faults {
  private final List<DocumentException.Fault> found = new ArrayList<>();

  void add(String pointer, String what) {
    found.add(new DocumentException.Fault(pointer, what));
  }

  void throwAny(String document) {
    if (!found.isEmpty()) {
      throw new DocumentException(document, found);
    }
  }
}
