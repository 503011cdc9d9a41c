package dev.reeve.script.source;

import dev.reeve.script.head.ScriptDescription;
import java.util.List;
import java.util.Map;

/**
 * A compiled text.
 *
 * @param main the name of the script's class, or empty where only classes are defined
 * @param classes class files by name
 * @param methods names of methods that a line of the prompt defines
 * @param description what its head says
 * @param libraries names of the libraries whose classes are among its own
 */
record CompiledScript(
    String main,
    Map<String, byte[]> classes,
    List<String> methods,
    ScriptDescription description,
    List<String> libraries) {}
