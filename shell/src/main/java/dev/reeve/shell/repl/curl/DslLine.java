package dev.reeve.shell.repl.curl;

import dev.reeve.errors.Nearest;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the call that a curl command equals, and tells what had to be left out. */
final class DslLine {
  private final Matching.Found found;
  private final PastedCurl curl;
  private final Map<String, String> arguments = new LinkedHashMap<>();
  private final List<String> dropped = new ArrayList<>();
  private String positional = "";

  private DslLine(Matching.Found found, PastedCurl curl) {
    this.found = found;
    this.curl = curl;
  }

  /**
   * A call as Groovy.
   *
   * @param text the line
   * @param dropped arguments that no call may give, in the user's words
   */
  record Written(String text, List<String> dropped) {}

  static Written of(Matching.Found found, PastedCurl curl) {
    DslLine line = new DslLine(found, curl);
    line.path();
    line.query();
    line.headers();
    line.body();
    return new Written(line.text(), line.dropped);
  }

  private void path() {
    List<String> names = List.copyOf(found.path().keySet());
    found
        .path()
        .forEach(
            (name, value) -> {
              boolean last = name.equals(names.get(names.size() - 1));
              if (last && names.size() == 1 && found.operation().path().endsWith("}")) {
                positional = literal(schema(name), value);
              } else {
                arguments.put(name, literal(schema(name), value));
              }
            });
  }

  private void query() {
    Address.of(curl.url())
        .parameters()
        .forEach(
            (name, values) -> {
              Optional<Schema> schema = schema(name);
              List<String> each = values.stream().map(one -> literal(schema, one)).toList();
              arguments.put(
                  name, each.size() == 1 ? each.get(0) : "[" + String.join(", ", each) + "]");
            });
  }

  private void headers() {
    curl.headers()
        .forEach(
            (name, value) -> {
              Optional<Parameter> parameter = parameter(name).filter(each -> !each.engine());
              if (parameter.isPresent()) {
                arguments.put(parameter.get().name(), literal(schema(name), value));
              } else {
                dropped.add("the header " + name + ", which the call does not take");
              }
            });
  }

  private void body() {
    if (curl.body().isBlank()) {
      return;
    }
    Object value = parsed();
    Schema schema =
        found.operation().body().map(body -> schemas().resolve(body.schema())).orElse(null);
    if (schema != null && value instanceof Map<?, ?> members) {
      members.forEach((name, each) -> member(schema, String.valueOf(name), each));
    } else {
      arguments.put("body", literal(value));
    }
  }

  private void member(Schema body, String name, @Nullable Object value) {
    Schema known = body.properties().get(name);
    if (known == null ? ofRecord(name) : schemas().resolve(known).marks().readOnly()) {
      dropped.add(name + ", which the server sets");
    } else if (fromServer(name)) {
      dropped.add(name + ", which is asked of the server");
    } else if (known == null
        && !body.open()
        && Nearest.to(name, body.properties().keySet()).isEmpty()) {
      // With a near name it is kept: then the call refuses it and tells the name.
      dropped.add(name + ", which " + found.name() + " does not take");
    } else {
      arguments.put(name, literal(value));
    }
  }

  /** Guides paste a whole record, also what only an answer has. */
  private boolean ofRecord(String name) {
    Resource resource = found.vendor().resources().get(found.operation().resource());
    return resource != null
        && schemas()
            .named(resource.schema())
            .filter(schema -> schema.properties().containsKey(name))
            .isPresent();
  }

  private Schemas schemas() {
    return found.vendor().schemas();
  }

  private boolean fromServer(String name) {
    return found.vendor().scopes().stream()
        .filter(rule -> !rule.discover().isEmpty() || !rule.credential().isEmpty())
        .map(ScopeRule::members)
        .anyMatch(members -> members.contains(name));
  }

  private @Nullable Object parsed() {
    try {
      return Json.parse(Variables.inJson(curl.body()));
    } catch (JsonException broken) {
      String[] lines = curl.body().split("\n", -1);
      String line =
          broken.line() > 0 && broken.line() <= lines.length ? lines[broken.line() - 1] : "";
      throw PastedCurl.wrong(
          "the data is no JSON: line "
              + broken.line()
              + (line.isBlank() ? "" : " is " + Variables.shown(line.strip())),
          "look for a quote, comma or bracket that is missing there, or too many");
    }
  }

  private Optional<Parameter> parameter(String name) {
    return found.operation().parameters().stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private Optional<Schema> schema(String name) {
    return parameter(name).map(each -> schemas().resolve(each.schema()));
  }

  private static String literal(Optional<Schema> schema, String value) {
    Schema.Type type = schema.map(Schema::type).orElse(Schema.Type.STRING);
    boolean number = type == Schema.Type.INTEGER || type == Schema.Type.NUMBER;
    boolean plain =
        number && value.matches("-?[0-9]{1,18}(\\.[0-9]+)?")
            || type == Schema.Type.BOOLEAN && value.matches("true|false");
    return plain ? value : Variables.literal(value);
  }

  private static String literal(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach((name, each) -> members.add(key(String.valueOf(name)) + ": " + literal(each)));
      return members.isEmpty() ? "[:]" : "[" + String.join(", ", members) + "]";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(DslLine::literal).toList()) + "]";
    }
    return value instanceof String text ? Variables.literal(text) : String.valueOf(value);
  }

  private static String key(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "'" + name.replace("'", "\\'") + "'";
  }

  private String text() {
    Vendor vendor = found.vendor();
    Operation operation = found.operation();
    List<String> all = new ArrayList<>();
    if (!positional.isEmpty()) {
      all.add(positional);
    }
    arguments.forEach((name, value) -> all.add(key(name) + ": " + value));
    return vendor.name() + "." + operation.id() + "(" + String.join(", ", all) + ")";
  }
}
