package dev.reeve.shell.cli.library.ide;

import dev.reeve.help.Argument;
import dev.reeve.shell.cli.library.ide.Kind.Call;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Vendor;
import java.util.List;

/**
 * Texts for IntelliJ: a GDSL script for the words of scripts and one for each vendor, and the empty
 * classes that they add members to. Of GDSL just {@code contributor, context, scriptScope,
 * property, method, parameter} are used.
 */
final class Gdsl {
  static final String PACKAGE = "reeve.idea";

  // What one closure may say before its class would grow too large for the JVM.
  private static final int MOST = 60;
  private static final String HEAD = "// Written by reeve library ide.\n";

  private Gdsl() {}

  /** The vendors and words that stand in every script. */
  static String scripts(List<Vendor> vendors) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("contributor(context(scope: scriptScope())) {\n");
    vendors.forEach(
        each -> text.append(property(each.name(), type(Kind.type(each.name())), each.title())));
    Words.VALUES.forEach((name, value) -> text.append(property(name, value.type(), value.text())));
    for (Words.Method each : Words.METHODS) {
      text.append("  method(name: ").append(Text.quoted(each.name()));
      text.append(", type: ").append(Text.quoted(each.type())).append(", params: [");
      text.append(each.parameters().isEmpty() ? ":" : String.join(", ", each.named()));
      text.append("], doc: ").append(Text.quoted(each.text())).append(")\n");
    }
    return text.append("}\n").toString();
  }

  /** The members of a vendor's types. */
  static String vendor(Vendor vendor, List<Kind> kinds) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Kind kind : kinds) {
      open(kind, text);
      kind.members().forEach((name, type) -> text.append(property(name, type(type), "")));
      int said = 0;
      for (Call call : kind.calls()) {
        said += 1 + call.arguments().size();
        if (said > MOST) {
          text.append("}\n");
          open(kind, text);
          said = call.arguments().size();
        }
        method(vendor, call, text);
      }
      text.append("}\n");
    }
    return text.toString();
  }

  private static void open(Kind kind, StringBuilder text) {
    text.append("contributor(context(ctype: ").append(Text.quoted(type(kind.name())));
    text.append(")) {\n");
  }

  private static String property(String name, String type, String doc) {
    return "  property(name: "
        + Text.quoted(name)
        + ", type: "
        + Text.quoted(type)
        + ", doc: "
        + Text.quoted(doc)
        + ")\n";
  }

  private static void method(Vendor vendor, Call call, StringBuilder text) {
    text.append("  method(name: ").append(Text.quoted(call.name()));
    text.append(", type: ").append(Text.quoted(gives(call.gives()))).append(", namedParams: [\n");
    for (Argument each : call.arguments()) {
      text.append("    parameter(name: ").append(Text.quoted(each.name()));
      text.append(", type: ").append(Text.quoted(Text.type(vendor, each)));
      text.append(", doc: ").append(Text.quoted(Text.about(vendor, each))).append("),\n");
    }
    text.append("  ], doc: ").append(Text.quoted(call.summary())).append(")\n");
  }

  private static String gives(Gives.Kind kind) {
    return switch (kind) {
      case ITEM -> type("Item");
      case ITEMS -> "java.util.List<" + type("Item") + ">";
      case JOB, JOBS -> type("Job");
      default -> "java.lang.Object";
    };
  }

  private static String type(String name) {
    return PACKAGE + "." + name;
  }

  /** The classes that members are added to. */
  static String classes(List<Kind> kinds) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("package ").append(PACKAGE).append("\n\n");
    kinds.forEach(each -> text.append("class ").append(each.name()).append(" {\n}\n\n"));
    return text.toString();
  }
}
