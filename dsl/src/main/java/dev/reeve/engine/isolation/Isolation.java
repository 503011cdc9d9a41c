package dev.reeve.engine.isolation;

import java.util.Optional;

/** Says which scripts may not run in this process; the shell decides it. */
@FunctionalInterface
public interface Isolation {
  /** Every script runs in this process. */
  Isolation NONE = script -> Optional.empty();

  /** Where a script of that name is to run; empty for one that runs in this process. */
  Optional<Cell> cell(String script);
}
