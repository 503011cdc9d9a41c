package dev.reeve.script.words;

/** {@code log.info 'text'}; goes through the redactor to standard error. */
public final class LogWord {
  private final Services services;

  LogWord(Services services) {
    this.services = services;
  }

  /** What only a closer look needs. */
  public void debug(Object text) {
    services.log("debug", String.valueOf(text));
  }

  /** What happens. */
  public void info(Object text) {
    services.log("info", String.valueOf(text));
  }

  /** What may be wrong. */
  public void warn(Object text) {
    services.log("warn", String.valueOf(text));
  }

  /** What is wrong. */
  public void error(Object text) {
    services.log("error", String.valueOf(text));
  }
}
