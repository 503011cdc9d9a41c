package dev.reeve.shell.output.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of {@code -o}. */
public enum OutputFormat {
  /** Cards and tables for people. */
  TABLE,
  /** One indented JSON value. */
  JSON,
  /** One JSON value a line. */
  NDJSON,
  /** YAML. */
  YAML,
  /** Comma-separated, a header line first (RFC 4180). */
  CSV,
  /** One plain value a line: the identifier of each item. */
  LINES,
  /** A Groovy literal. */
  GROOVY;

  /** The format of that name, without regard to case. */
  public static Optional<OutputFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.word().equalsIgnoreCase(name))
        .findFirst();
  }

  /** All names, for help and errors: {@code table, json, ...}. */
  public static String names() {
    return Arrays.stream(values()).map(OutputFormat::word).collect(Collectors.joining(", "));
  }

  /** Its name as a user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
