package dev.reeve.completion;

import java.util.List;
import java.util.Map;

/** Scripts and classes of libraries, as far as their texts tell; nothing of them is run. */
public interface ScriptNames {

  /** None. */
  ScriptNames NONE =
      new ScriptNames() {
        @Override
        public Map<String, String> scripts(String start) {
          return Map.of();
        }

        @Override
        public List<Option> options(String script) {
          return List.of();
        }

        @Override
        public List<String> types() {
          return List.of();
        }
      };

  /** What can be loaded that starts so: scripts, libraries, files; each with one line or none. */
  Map<String, String> scripts(String start);

  /** The options of one; empty where there is no such script. */
  List<Option> options(String script);

  /** Classes of libraries, e.g. {@code acme.Naming}. */
  List<String> types();

  /**
   * One option.
   *
   * @param name e.g. {@code --max-age}
   * @param flag whether it takes no value
   * @param required whether there is no running without it
   * @param help one line, or empty
   * @param values the only values allowed; empty when any
   */
  record Option(String name, boolean flag, boolean required, String help, List<String> values) {}
}
