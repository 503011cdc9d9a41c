package dev.reeve.openapi;

import dev.reeve.vendor.Answer;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Gives.Kind;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what an operation gives from the shape of its good answer. */
final class GivesRule {
  private static final List<String> GOOD = List.of("200", "201", "202", "203", "2XX", "default");
  private static final List<String> ENVELOPES =
      List.of("items", "content", "values", "results", "Results", "data", "value", "entries");

  private final Map<String, Schema> named;

  GivesRule(Map<String, Schema> named) {
    this.named = named;
  }

  Gives of(Map<String, Answer> answers, Optional<AsyncRule> async) {
    if (async.isPresent() && async.get().shape() != AsyncRule.Shape.RECORD) {
      return asynchronous(async.get(), answers);
    }
    return synchronous(answers);
  }

  private Gives asynchronous(AsyncRule rule, Map<String, Answer> answers) {
    return switch (rule.shape()) {
      case JOBS -> new Gives(Kind.JOBS, "", "");
      case JOB, KEY -> new Gives(Kind.JOB, "", "");
      default -> synchronous(answers);
    };
  }

  private Gives synchronous(Map<String, Answer> answers) {
    Optional<Answer> good =
        GOOD.stream().filter(answers::containsKey).map(answers::get).findFirst();
    if (good.isEmpty() || good.get().mediaTypes().isEmpty()) {
      return new Gives(Kind.NOTHING, "", "");
    }
    if (good.get().mediaTypes().stream().noneMatch(ContentReader::json)) {
      boolean text =
          good.get().mediaTypes().stream().allMatch(type -> type.startsWith("text/plain"));
      return new Gives(text ? Kind.VALUE : Kind.FILE, "", "");
    }
    return good.get().schema().map(this::shape).orElse(new Gives(Kind.VALUE, "", ""));
  }

  private Gives shape(Schema declared) {
    Schema schema = resolved(declared);
    if (schema.type() == Type.ARRAY) {
      return records(schema)
          ? new Gives(Kind.ITEMS, "", resource(schema))
          : new Gives(Kind.VALUE, "", "");
    }
    if (schema.type() != Type.OBJECT && schema.variants().isEmpty()) {
      return new Gives(Kind.VALUE, "", "");
    }
    return ENVELOPES.stream()
        .filter(name -> schema.properties().containsKey(name) && schema.properties().size() <= 12)
        .filter(name -> records(resolved(property(schema, name))))
        .findFirst()
        .map(name -> new Gives(Kind.ITEMS, "/" + name, resource(resolved(property(schema, name)))))
        .orElse(new Gives(Kind.ITEM, "", schema.marks().resource()));
  }

  private static Schema property(Schema schema, String name) {
    return java.util.Objects.requireNonNull(schema.properties().get(name));
  }

  private boolean records(Schema list) {
    return list.type() == Type.ARRAY
        && list.items()
            .map(this::resolved)
            .filter(items -> items.type() == Type.OBJECT || items.variants().isPresent())
            .isPresent();
  }

  private String resource(Schema list) {
    return list.items().map(this::resolved).map(items -> items.marks().resource()).orElse("");
  }

  private Schema resolved(Schema schema) {
    Schema target = schema.ref().isEmpty() ? schema : named.get(schema.ref());
    return target == null ? schema : target.ref().isEmpty() ? target : resolved(target);
  }
}
