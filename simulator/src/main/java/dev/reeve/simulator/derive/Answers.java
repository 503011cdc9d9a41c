package dev.reeve.simulator.derive;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Pagination;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records put into the answers that a document declares. */
final class Answers {
  private final Samples samples;

  Answers(Samples samples) {
    this.samples = samples;
  }

  /** One record as an operation's answer. */
  Reply one(Operation operation, Map<String, Object> record) {
    Schema schema = schema(operation);
    if (schema == null || !object(schema)) {
      return sample(operation);
    }
    return reply(operation, shown(operation, record));
  }

  /** A record as an operation shows it. */
  @Nullable Object shown(Operation operation, Map<String, Object> record) {
    Schema schema = schema(operation);
    Map<String, Object> visible = visible(record);
    return schema == null ? visible : samples.complete(schema, visible);
  }

  /** A list of records as an operation's answer: filtered, and one page of them. */
  Reply list(Call call, List<Map<String, Object>> records) {
    Operation operation = call.operation();
    Schema schema = schema(operation);
    if (schema == null) {
      return sample(operation);
    }
    List<Map<String, Object>> found =
        records.stream().filter(record -> asked(call, record)).toList();
    Optional<Pagination> rule = operation.pagination();
    Page page = rule.map(each -> Page.of(call, each, found)).orElseGet(() -> Page.whole(found));
    List<Object> shown = new ArrayList<>();
    page.records().forEach(record -> shown.add(visible(record)));
    if (operation.gives().at().isEmpty()) {
      return page.head(rule, reply(operation, samples.complete(schema, shown)));
    }
    Map<String, Object> envelope = Values.object(samples.least(schema));
    Pointers.put(envelope, operation.gives().at(), shown);
    rule.ifPresent(each -> page.fill(each, envelope));
    return page.head(rule, reply(operation, samples.complete(schema, envelope)));
  }

  /** An answer without a record behind it. */
  Reply sample(Operation operation) {
    Schema schema = schema(operation);
    if (schema == null) {
      return Reply.empty(status(operation));
    }
    return reply(operation, samples.full(schema));
  }

  /** What a record is like that an operation makes: its answer if that is one, else its body. */
  Schema recordSchema(Operation operation) {
    Schema answer = schema(operation);
    if (answer != null && object(answer)) {
      return answer;
    }
    return operation.body().map(body -> body.schema()).orElseThrow();
  }

  private Reply reply(Operation operation, @Nullable Object value) {
    List<String> types = success(operation).map(Answer::mediaTypes).orElse(List.of());
    String type = types.isEmpty() ? "application/json" : types.get(0);
    if (type.contains("json") || type.equals("*/*")) {
      return Reply.json(status(operation), value);
    }
    return Reply.text(status(operation), type, Values.text(value));
  }

  private boolean object(Schema schema) {
    return samples.resolved(schema, null).type() == Schema.Type.OBJECT;
  }

  private @Nullable Schema schema(Operation operation) {
    return success(operation).flatMap(Answer::schema).orElse(null);
  }

  private static Optional<Answer> success(Operation operation) {
    return operation.answers().entrySet().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static int status(Operation operation) {
    return operation.answers().keySet().stream()
        .filter(each -> each.startsWith("2"))
        .sorted()
        .findFirst()
        .map(each -> each.equalsIgnoreCase("2XX") ? 200 : Integer.parseInt(each))
        .orElse(200);
  }

  private static Map<String, Object> visible(Map<String, Object> record) {
    Map<String, Object> visible = new LinkedHashMap<>(record);
    visible.keySet().removeIf(name -> name.startsWith("$"));
    return visible;
  }

  /** Whether a record has what the query asks for by the name of a member. */
  private boolean asked(Call call, Map<String, Object> record) {
    for (Parameter parameter : call.operation().parameters()) {
      List<String> wanted = call.query().all(parameter.name());
      boolean filters = record.containsKey(parameter.name()) && !parameter.engine();
      if (filters
          && !wanted.isEmpty()
          && !wanted.contains(Values.text(record.get(parameter.name())))) {
        return false;
      }
    }
    return true;
  }
}
