package dev.reeve.shell.jshell;

import dev.reeve.value.Arguments;
import dev.reeve.value.Wait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What snippets are run for: makes their calls and takes their values. */
interface Host {

  /**
   * Makes a call.
   *
   * @param name e.g. {@code pureport.networks.list}
   */
  @Nullable Object call(String name, Arguments arguments);

  /** Waits for an item, a job or jobs. */
  @Nullable Object await(@Nullable Object value, Wait wait);

  /** The words of a script's command line; none at the prompt. */
  default List<String> arguments() {
    return List.of();
  }
}
