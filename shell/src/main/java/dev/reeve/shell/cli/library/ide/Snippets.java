package dev.reeve.shell.cli.library.ide;

import dev.reeve.json.Json;
import dev.reeve.shell.cli.library.ide.Kind.Call;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Snippets for VS Code, which needs no extension for them: one an operation. */
final class Snippets {
  private final Map<String, Object> snippets = new TreeMap<>();

  /** Adds the operations of a vendor, each with the arguments that must be given. */
  void add(Vendor vendor, List<Kind> kinds) {
    for (Kind kind : kinds) {
      for (Call call : kind.calls()) {
        String name = kind.path() + "." + call.name();
        Map<String, Object> snippet = new LinkedHashMap<>();
        snippet.put("scope", "groovy");
        snippet.put("prefix", name);
        snippet.put("body", name + "(" + arguments(vendor, call) + ")");
        snippet.put("description", call.summary());
        snippets.put(name, snippet);
      }
    }
  }

  String text() {
    return Json.pretty(snippets) + "\n";
  }

  private static String arguments(Vendor vendor, Call call) {
    StringBuilder text = new StringBuilder();
    int place = 1;
    for (var each : call.required()) {
      String name = each.name().matches("[A-Za-z_]\\w*") ? each.name() : Text.quoted(each.name());
      boolean quote = Text.type(vendor, each).equals("java.lang.String");
      String hole = "${" + place++ + ":" + each.name().replaceAll("[^\\w -]", "_") + "}";
      text.append(text.isEmpty() ? "" : ", ").append(name).append(": ");
      text.append(quote ? "'" + hole + "'" : hole);
    }
    return text.append(text.isEmpty() ? "$0" : "").toString();
  }
}
