package dev.reeve.engine.addition;

import dev.reeve.openapi.added.AddedVendor;
import dev.reeve.openapi.added.Candidate;
import java.util.List;
import java.util.Optional;

/** A vendor's document as it was fetched, to be looked at before it is kept. */
public final class Addition {
  private final Candidate candidate;
  private final Optional<AddedVendor> before;

  Addition(Candidate candidate, Optional<AddedVendor> before) {
    this.candidate = candidate;
    this.before = before;
  }

  Candidate candidate() {
    return candidate;
  }

  /** {@code acme: Acme Widgets 2.1, 4 operations}. */
  public String text() {
    return candidate.facts().name()
        + ": "
        + candidate.vendor().title()
        + " "
        + candidate.vendor().version()
        + ", "
        + candidate.vendor().operations().size()
        + " operations";
  }

  /** Where credentials go and how, a line each: {@code server https://api.acme.com}. */
  public List<String> terms() {
    return candidate.facts().terms().lines();
  }

  /** What that takes away from what was accepted before ({@code -}) and adds to it ({@code +}). */
  public List<String> changes() {
    return before.map(AddedVendor::terms).map(candidate.facts().terms()::changes).orElse(terms());
  }

  /** Whether nothing is new. */
  public boolean same() {
    return before.filter(candidate.facts()::equals).isPresent();
  }
}
