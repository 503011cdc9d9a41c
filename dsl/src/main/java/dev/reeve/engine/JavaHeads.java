package dev.reeve.engine;

import dev.reeve.engine.isolation.JavaScripts;
import dev.reeve.errors.UsageException;
import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.source.ScriptSource;
import java.util.List;

/** What is known of a script in Java without JShell: it declares no options. */
final class JavaHeads {
  private static final String COMMENT = "//";

  private JavaHeads() {}

  /** Its summary is the comment that it begins with. */
  static ScriptDescription of(ScriptSource source) {
    String first = source.text().lines().findFirst().orElse("").strip();
    String summary = first.startsWith(COMMENT) ? first.substring(COMMENT.length()).strip() : "";
    return new ScriptDescription(source.name(), summary, List.of());
  }

  /**
   * Refuses it where only Groovy is understood.
   *
   * @param who does not understand it, e.g. {@code /load}
   */
  static void refuse(String name, String who, String remedy) {
    if (JavaScripts.named(name)) {
      throw new UsageException(
          name + " is Java, and " + who + " takes Groovy.", "for " + name, remedy);
    }
  }
}
