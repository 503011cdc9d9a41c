package dev.reeve.shell.cli.library.ide;

import dev.reeve.help.Argument;
import dev.reeve.shell.cli.library.ide.Kind.Call;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Typed Groovy sources for language servers: a class a resource, a method an operation. */
final class Sources {
  static final String PACKAGE = "reeve.code";

  static final String RESULTS =
      """
      /** A record: its fields, and the calls of its resource. */
      class Item {
        String json() { null }
        Object response() { null }
        Item refresh() { null }
        Item await(Map options = [:]) { null }
      }

      /** Work that goes on. */
      class Job {
        Object await(Map options = [:]) { null }
      }
      """;

  private static final String HEAD =
      "// Written by reeve library ide.\npackage " + PACKAGE + "\n\n";

  private Sources() {}

  /** What every script extends: the vendors as properties, the words as methods. */
  static String words(List<Vendor> vendors) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("abstract class Words extends groovy.lang.Script {\n");
    vendors.forEach(each -> property(each.name(), Kind.type(each.name()), each.title(), text));
    for (Map.Entry<String, Words.Value> each : Words.VALUES.entrySet()) {
      property(each.getKey(), each.getValue().type(), each.getValue().text(), text);
    }
    for (Words.Method each : Words.METHODS) {
      comment(each.text(), text);
      text.append("  ").append(each.type()).append(' ').append(each.name()).append('(');
      text.append(String.join(", ", each.parameters())).append(") {\n    ");
      text.append(each.type().equals("double") ? "0" : "null").append("\n  }\n\n");
    }
    text.append("  Words() {\n  }\n\n  Words(Binding binding) {\n    super(binding)\n  }\n}\n\n");
    return text.append(RESULTS).toString();
  }

  /** The classes of one vendor. */
  static String vendor(Vendor vendor, List<Kind> kinds) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Kind kind : kinds) {
      text.append("/** ").append(Text.comment(kind.path() + ". " + kind.summary()));
      text.append(" */\nclass ").append(kind.name()).append(" {\n");
      kind.members().forEach((name, type) -> property(name, type, "", text));
      if (!kind.calls().isEmpty()) {
        text.append("  /** One record by its identifier. */\n");
        text.append("  Item getAt(Object id) { null }\n\n");
      }
      kind.calls().forEach(call -> method(vendor, call, text));
      text.append("}\n\n");
    }
    return text.toString();
  }

  private static void property(String name, String type, String words, StringBuilder text) {
    // No class of Groovy can have such a property; a method of that name it can.
    if (SourceVersion.isName(name) && !name.equals("in") && !name.equals("as")) {
      comment(words, text);
      text.append("  ").append(type).append(' ').append(name).append("\n\n");
    }
  }

  private static void comment(String words, StringBuilder text) {
    if (!words.isEmpty()) {
      text.append("  /** ").append(Text.comment(words)).append(" */\n");
    }
  }

  private static void method(Vendor vendor, Call call, StringBuilder text) {
    text.append("  /**\n   * ").append(Text.comment(call.summary())).append('\n');
    for (Argument each : call.arguments()) {
      String about = each.name() + ": " + Text.about(vendor, each);
      text.append("   * <br>").append(Text.comment(about)).append('\n');
    }
    text.append("   */\n  ").append(gives(call.gives())).append(' ');
    text.append(Text.quoted(call.name())).append("(Map arguments = [:]) { null }\n\n");
    String given =
        call.required().stream().map(each -> "Object " + word(each)).collect(Collectors.joining());
    if (call.required().size() == 1) {
      text.append("  ").append(gives(call.gives())).append(' ').append(Text.quoted(call.name()));
      text.append("(Map arguments = [:], ").append(given).append(") { null }\n\n");
    }
  }

  private static String word(Argument argument) {
    String word = argument.name().replaceAll("[^A-Za-z0-9]", "_");
    return SourceVersion.isName(word) && !word.equals("arguments") ? word : "value";
  }

  private static String gives(Gives.Kind kind) {
    return switch (kind) {
      case ITEM -> "Item";
      case ITEMS -> "List<Item>";
      case JOB, JOBS -> "Job";
      default -> "Object";
    };
  }
}
