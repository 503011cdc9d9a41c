package dev.reeve.script.head;

import java.util.List;
import java.util.Optional;

/**
 * What the head of a script says: for help, completion and the reading of its arguments.
 *
 * @param name the script's name
 * @param summary what it does, or empty
 * @param parameters in the order declared
 */
public record ScriptDescription(String name, String summary, List<ScriptParameter> parameters) {

  /** The parameter that an option names. */
  public Optional<ScriptParameter> option(String option) {
    return parameters.stream().filter(each -> each.option().equals(option)).findFirst();
  }
}
