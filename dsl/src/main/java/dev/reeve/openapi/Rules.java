package dev.reeve.openapi;

import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Pagination;
import dev.reeve.vendor.Settling;
import dev.reeve.vendor.Settling.Identity;
import dev.reeve.vendor.Settling.Undo;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the behaviour of an operation: {@code x-pagination}, {@code x-async}, {@code x-effect} ...
 */
final class Rules {
  private Rules() {}

  static Optional<Pagination> pagination(Node node) {
    if (!node.present()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pagination(
            word(node.at("style"), Pagination.Style.class, Pagination.Style.WHOLE),
            node.text("size", ""),
            node.number("defaultSize", 0),
            node.number("maxSize", 0),
            node.text("position", ""),
            node.number("first", 0),
            node.text("token", ""),
            node.text("next", ""),
            node.text("total", ""),
            node.text("sort", "")));
  }

  static Optional<AsyncRule> async(Node declared) {
    Node node = declared.resolved();
    if (!node.present()) {
      return Optional.empty();
    }
    Map<String, String> person = new LinkedHashMap<>();
    node.at("person").members().forEach((state, each) -> person.put(state, each.text("")));
    AsyncRule.States states =
        new AsyncRule.States(
            node.at("pending").texts(),
            node.at("success").texts(),
            node.at("failure").texts(),
            person,
            node.flag("gone"),
            node.at("message").texts());
    return Optional.of(
        new AsyncRule(
            word(node.at("shape"), AsyncRule.Shape.class, AsyncRule.Shape.RECORD),
            node.text("poll", ""),
            node.at("handle").texts(),
            node.text("by", ""),
            node.text("pattern", ""),
            node.text("field", ""),
            states,
            node.text("target", ""),
            node.text("result", ""),
            millis(node.at("timeout"), 1_200_000),
            millis(node.at("every"), 5_000),
            async(node.at("then"))));
  }

  /** {@code x-effect}, or what the HTTP method says. */
  static Effect effect(Node operation, String method) {
    Effect byMethod =
        switch (method) {
          case "GET", "HEAD", "OPTIONS" -> Effect.READ;
          case "POST" -> Effect.CREATE;
          case "DELETE" -> Effect.DELETE;
          default -> Effect.UPDATE;
        };
    return word(operation.at("x-effect"), Effect.class, byMethod);
  }

  static Settling settling(Node operation) {
    Node identity = operation.at("x-identity");
    Node none = identity.at("none");
    return new Settling(
        operation.text("x-repeat", "no").equals("safe"),
        identity.present() && !none.present() ? Optional.of(identity(identity)) : Optional.empty(),
        none.text(""),
        undo(operation.at("x-undo")));
  }

  private static Identity identity(Node node) {
    Map<String, String> match = new LinkedHashMap<>();
    if (node.at("match").value() instanceof List<?>) {
      node.at("match").texts().forEach(name -> match.put(name, "/" + Node.escape(name)));
    } else {
      node.at("match").members().forEach((name, each) -> match.put(name, each.text("")));
    }
    return new Identity(
        node.text("read", ""), values(node.at("with")), match, millis(node.at("after"), 0));
  }

  private static Undo undo(Node node) {
    if (node.value() instanceof String) {
      Undo.Kind kind = word(node, Undo.Kind.class, Undo.Kind.NONE);
      return new Undo(kind, "", Map.of(), false);
    }
    Undo.Kind kind = word(node.at("kind"), Undo.Kind.class, Undo.Kind.NONE);
    return kind == Undo.Kind.NONE
        ? Undo.NOT
        : new Undo(kind, node.text("operation", ""), values(node.at("with")), node.flag("data"));
  }

  static Map<String, Object> values(Node node) {
    Map<String, Object> values = new LinkedHashMap<>();
    node.members().forEach((key, each) -> values.put(key, Objects.requireNonNull(each.value())));
    return values;
  }

  /** An ISO 8601 duration ({@code PT5S}), or a number of milliseconds. */
  static long millis(Node node, long otherwise) {
    if (!node.present()) {
      return otherwise;
    }
    if (node.value() instanceof Number number) {
      return number.longValue();
    }
    try {
      return Duration.parse(node.text("")).toMillis();
    } catch (DateTimeParseException e) {
      node.faults().add(node.pointer(), "must be an ISO 8601 duration such as PT5S");
      return otherwise;
    }
  }

  static <E extends Enum<E>> E word(Node node, Class<E> type, E otherwise) {
    if (!node.present()) {
      return otherwise;
    }
    String name = node.text("").toUpperCase(Locale.ROOT).replace('-', '_');
    List<E> known = Arrays.asList(type.getEnumConstants());
    return known.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              List<String> words =
                  known.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
              node.faults().add(node.pointer(), "must be one of " + String.join(", ", words));
              return otherwise;
            });
  }
}
