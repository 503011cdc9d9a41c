package dev.reeve.help;

import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One argument of an operation as a user sees it, wherever it travels.
 *
 * @param name the wire name
 * @param required must be given, unless filled
 * @param filled how it is filled when left out, e.g. {@code from the scope}; or empty
 * @param in {@code path}, {@code query}, {@code header} or {@code body}
 * @param schema its type
 * @param description one line or more
 */
public record Argument(
    String name, boolean required, String filled, String in, Schema schema, String description) {

  /** All arguments a user may give, those that must be given first. */
  public static List<Argument> of(Vendor vendor, Operation operation) {
    Map<String, Argument> found = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.engine()) {
        found.putIfAbsent(parameter.name(), spanned(operation, of(vendor, parameter)));
      }
    }
    operation.body().ifPresent(body -> members(vendor, body, found));
    operation
        .settable(vendor.schemas())
        .forEach(
            (name, value) ->
                found.putIfAbsent(name, new Argument(name, false, "", "body", value, "")));
    List<Argument> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(argument -> !argument.mustBeGiven()));
    return sorted;
  }

  /** Whether a call without it is refused. */
  public boolean mustBeGiven() {
    return required && filled.isEmpty();
  }

  /** Of a window of time what one word may give, told so at its beginning, end and spacing. */
  private static Argument spanned(Operation operation, Argument one) {
    return operation
        .marks()
        .window()
        .filter(window -> List.of(window.start(), window.end(), window.step()).contains(one.name()))
        .map(
            window ->
                new Argument(
                    one.name,
                    one.required,
                    "by " + window.since() + ": 7.days",
                    one.in,
                    one.schema,
                    one.description))
        .orElse(one);
  }

  private static Argument of(Vendor vendor, Parameter parameter) {
    String scope = scope(vendor, parameter.name(), false);
    return new Argument(
        parameter.name(),
        parameter.required(),
        scope.isEmpty() ? usual(vendor.schemas().resolve(parameter.schema())) : scope,
        parameter.in().name().toLowerCase(java.util.Locale.ROOT),
        parameter.schema(),
        parameter.description());
  }

  private static void members(Vendor vendor, Body body, Map<String, Argument> found) {
    Schema schema = vendor.schemas().resolve(body.schema());
    Set<String> required = new HashSet<>(schema.required());
    properties(vendor, schema)
        .forEach(
            (name, declared) -> {
              Schema member = vendor.schemas().resolve(declared);
              if (!member.marks().readOnly()) {
                found.putIfAbsent(
                    name,
                    new Argument(
                        name,
                        required.contains(name),
                        filled(vendor, name, member),
                        "body",
                        declared,
                        member.description()));
              }
            });
  }

  /** Members of an object, and of its alternatives where it has some. */
  private static Map<String, Schema> properties(Vendor vendor, Schema schema) {
    Map<String, Schema> all = new LinkedHashMap<>(schema.properties());
    schema
        .variants()
        .ifPresent(
            variants ->
                variants.schemas().stream()
                    .map(vendor.schemas()::resolve)
                    .forEach(each -> each.properties().forEach(all::putIfAbsent)));
    return all;
  }

  private static String filled(Vendor vendor, String name, Schema member) {
    String scope =
        member.marks().fillFromPath().isEmpty() ? scope(vendor, name, true) : "from the path";
    return scope.isEmpty() ? usual(member) : scope;
  }

  /** What is sent when nothing is said, because the vendor's own clients do so. */
  private static String usual(Schema schema) {
    Object value = schema.marks().clientDefault().get("value");
    return value == null ? "" : "usually " + value;
  }

  private static String scope(Vendor vendor, String name, boolean body) {
    Optional<ScopeRule> rule =
        vendor.scopes().stream()
            .filter(each -> (body ? each.members() : each.parameters()).contains(name))
            .findFirst();
    return rule.map(each -> "from the scope: " + each.name()).orElse("");
  }
}
