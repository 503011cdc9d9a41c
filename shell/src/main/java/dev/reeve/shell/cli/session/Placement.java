package dev.reeve.shell.cli.session;

import dev.reeve.engine.isolation.Isolation;
import dev.reeve.library.store.Shelf;

/**
 * Where the scripts of a command run, and what they may use.
 *
 * @param libraries what they import from
 * @param isolation which of them run apart
 * @param demoOnly whether there is no profile but the demo
 */
public record Placement(Shelf libraries, Isolation isolation, boolean demoOnly) {

  /** In this process, with those libraries and all profiles. */
  public static Placement here(Shelf libraries) {
    return new Placement(libraries, Isolation.NONE, false);
  }
}
