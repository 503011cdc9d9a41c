package dev.reeve.shell.output.format;

import dev.reeve.secret.Secret;
import dev.reeve.value.FileValue;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any value as plain JSON values, with what its schema marks secret masked. */
final class Plain {
  private final Set<String> reveal;

  Plain(Set<String> reveal) {
    this.reveal = reveal;
  }

  @Nullable Object of(@Nullable Object value) {
    if (value instanceof Item item) {
      return object(item.fields(), item.kind().schema(), item.vendor().schemas());
    }
    if (value instanceof Secret secret) {
      return secret.toString();
    }
    if (value instanceof Map<?, ?> map) {
      return entries(map);
    }
    if (value instanceof Items || value instanceof List<?> || value instanceof Set<?>) {
      return elements((Iterable<?>) value);
    }
    return single(value);
  }

  private @Nullable Object single(@Nullable Object value) {
    if (value instanceof Job job) {
      return job(job);
    }
    if (value instanceof Jobs jobs) {
      return elements(jobs.rows());
    }
    if (value instanceof Jobs.Row row) {
      return row(row);
    }
    if (value instanceof Handle handle) {
      return handle.id();
    }
    if (value instanceof FileValue file) {
      return Map.of("name", file.name(), "mediaType", file.mediaType());
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? BigDecimal.valueOf(number) : String.valueOf(number);
    }
    boolean json = value == null || value instanceof Number || value instanceof Boolean;
    return json ? value : String.valueOf(value);
  }

  private Map<String, @Nullable Object> job(Job job) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put("operation", job.operation().id());
    plain.put("job", job.handle());
    plain.put("answer", of(job.answer()));
    return plain;
  }

  private static Map<String, @Nullable Object> row(Jobs.Row row) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put("target", row.target());
    plain.put("accepted", row.accepted());
    plain.put("job", row.job().map(Job::handle).orElse(null));
    plain.put("refusal", row.refusal());
    return plain;
  }

  private Map<String, @Nullable Object> entries(Map<?, ?> map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((key, each) -> plain.put(String.valueOf(key), of(each)));
    return plain;
  }

  private List<@Nullable Object> elements(Iterable<?> values) {
    List<@Nullable Object> plain = new ArrayList<>();
    values.forEach(each -> plain.add(of(each)));
    return plain;
  }

  private Map<String, @Nullable Object> object(Map<?, ?> fields, Schema schema, Schemas schemas) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    fields.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          Schema member = schema.properties().get(name);
          plain.put(name, member == null ? of(value) : member(name, value, member, schemas));
        });
    return plain;
  }

  private @Nullable Object member(
      String name, @Nullable Object value, Schema declared, Schemas schemas) {
    Schema schema = schemas.resolve(declared);
    if (value != null && schema.marks().sensitive() && !reveal.contains(name)) {
      return Secret.MASK;
    }
    if (value instanceof Map<?, ?> map) {
      return object(map, schema, schemas);
    }
    if (value instanceof List<?> list && schema.items().isPresent()) {
      Schema element = schema.items().get();
      List<@Nullable Object> plain = new ArrayList<>();
      list.forEach(each -> plain.add(member(name, each, element, schemas)));
      return plain;
    }
    return of(value);
  }
}
