package dev.reeve.openapi.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A parsed document being read, and what has been found wrong with it so far. */
public final class Source {
  private final Object root;
  private final Set<Fault> faults = new LinkedHashSet<>();

  public Source(Object root) {
    this.root = root;
  }

  public Object root() {
    return root;
  }

  public void fault(String pointer, String what) {
    faults.add(new Fault(pointer, what));
  }

  public List<Fault> faults() {
    return new ArrayList<>(faults);
  }
}
