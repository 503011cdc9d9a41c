package dev.reeve.shell.cli.library.ide;

import dev.reeve.help.Argument;
import dev.reeve.help.TypeText;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;

/** Words of the documents as Groovy text, whatever stands in them. */
final class Text {
  private static final int LONGEST = 300;

  private Text() {}

  /** A literal in single quotes, on one line. */
  static String quoted(String text) {
    return "'" + plain(text).replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** One line for a comment, which it cannot end. */
  static String comment(String text) {
    return plain(text).replace("*/", "* /").replace("\\", "/");
  }

  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** Type, need and words of an argument. */
  static String about(Vendor vendor, Argument argument) {
    String need = argument.mustBeGiven() ? "required, " : "";
    String words = argument.description().strip();
    String type = TypeText.of(argument.schema(), vendor.schemas());
    return need + type + (words.isEmpty() ? "" : ": " + words);
  }

  /** The Java type that a value of it has. */
  static String type(Vendor vendor, Argument argument) {
    Schema schema = vendor.schemas().resolve(argument.schema());
    return switch (schema.type()) {
      case STRING -> "java.lang.String";
      case INTEGER, NUMBER -> "java.lang.Number";
      case BOOLEAN -> "java.lang.Boolean";
      case ARRAY -> "java.util.List";
      case OBJECT -> "java.util.Map";
      case ANY -> "java.lang.Object";
    };
  }
}
