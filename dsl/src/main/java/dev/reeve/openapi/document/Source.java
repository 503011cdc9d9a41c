package dev.reeve.openapi.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A parsed document being read, and what has been found wrong with it so far. */
public final class Source {
  private final Object root;
  private final Set<Fault> faults = new LinkedHashSet<>();

  /** A document as parsed, with no fault found yet. */
  public Source(Object root) {
    this.root = root;
  }

  /** The document as parsed. */
  public Object root() {
    return root;
  }

  /** Notes a fault; the same one twice counts once. */
  public void fault(String pointer, String what) {
    faults.add(new Fault(pointer, what));
  }

  /** The faults found so far, in the order they were found. */
  public List<Fault> faults() {
    return new ArrayList<>(faults);
  }
}
