package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Breach;
import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.script.address.Nested;
import dev.reeve.secret.Secret;
import dev.reeve.value.Change;
import dev.reeve.value.Context;
import dev.reeve.value.FileValue;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Response;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes values of what the broker sends. */
final class Arriving {
  private final Link link;
  private final Documents documents;
  private final Seen seen;

  Arriving(Link link, Documents documents, Seen seen) {
    this.link = link;
    this.documents = documents;
    this.seen = seen;
  }

  @Nullable Object read(String tag, Message message) {
    return switch (tag) {
      case "item" -> item(message);
      case "items" -> items(message);
      case "handle" -> handle(message);
      case "job" -> job(message);
      case "jobs" -> jobs(message);
      case "file" -> file(message);
      case "secret" -> Secret.of(message.text("of"));
      default -> throw new Breach("a value of no kind");
    };
  }

  private Item item(Message message) {
    Vendor vendor = vendor(message);
    Map<String, @Nullable Object> fields = fields(message.value("fields"));
    Item.Kind kind =
        new Item.Kind(
            vendor, message.text("resource"), schema(vendor, message), message.texts("path"));
    Item item =
        new Item(
            kind,
            fields,
            response(message.part("response")),
            Contexts.in(message.part("context")),
            new Remote(link, seen, message.number("of"), fields),
            Optional.ofNullable(vendor.operations().get(message.text("origin"))));
    return message.value("change") == null ? item : item.with(change(message.part("change")));
  }

  private Change change(Message message) {
    return new Change(
        Change.Done.valueOf(message.text("done")),
        fields(message.value("before")),
        fields(message.value("after")));
  }

  /** The fields as they were, also where a record has one of the tag's name. */
  private Map<String, @Nullable Object> fields(@Nullable Object sent) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    if (seen.in(sent) instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> all.put(String.valueOf(name), value));
    }
    return all;
  }

  private Vendor vendor(Message message) {
    return documents.vendor(message.text("vendor"), Contexts.in(message.part("context")));
  }

  private static Schema schema(Vendor vendor, Message message) {
    return vendor
        .schemas()
        .named(message.text("schema"))
        .map(vendor.schemas()::resolve)
        .orElse(Nested.FREE_FORM);
  }

  private static Response response(Message message) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    message
        .part("headers")
        .members()
        .forEach(
            (name, values) -> {
              List<String> texts = new ArrayList<>();
              (values instanceof List<?> list ? list : List.of())
                  .forEach(each -> texts.add(String.valueOf(each)));
              headers.put(String.valueOf(name), texts);
            });
    return new Response(
        (int) message.number("status"),
        headers,
        message.text("request"),
        Instant.parse(message.text("sent")),
        Duration.parse(message.text("took")));
  }

  private Items items(Message message) {
    Vendor vendor = vendor(message);
    Item.Kind kind =
        new Item.Kind(vendor, message.text("resource"), schema(vendor, message), Map.of());
    long number = message.number("of");
    Items items =
        new Items(
            kind,
            here -> new Pulled(link, seen, opened(number, here)),
            here -> OptionalLong.of(link.ask("count", list(number, here)).number("of")),
            Contexts.in(message.part("context")));
    seen.number(items, number);
    return items;
  }

  private long opened(long number, Context here) {
    return link.ask("open", list(number, here)).number("of");
  }

  private static Map<String, @Nullable Object> list(long number, Context here) {
    return Map.of("items", Map.of("of", number), "context", Contexts.out(here));
  }

  private Handle handle(Message message) {
    return new Handle(
        vendor(message),
        message.text("resource"),
        message.text("id"),
        message.texts("path"),
        Contexts.in(message.part("context")));
  }

  private Job job(Message message) {
    Vendor vendor = vendor(message);
    Operation operation = vendor.operations().get(message.text("operation"));
    if (operation == null) {
      throw new Breach("a job of no operation");
    }
    return new Job(
        vendor,
        operation,
        operation.async().orElseThrow(() -> new Breach("a job of no kind")),
        message.text("handle"),
        seen.in(message.value("answer")),
        message.value("item") == null ? Optional.empty() : Optional.of(item(message.part("item"))),
        message.texts("target"),
        Contexts.in(message.part("context")),
        new Remote(link, seen, message.number("of"), Map.of()));
  }

  private Jobs jobs(Message message) {
    List<Jobs.Row> rows = new ArrayList<>();
    for (Object each : message.list("rows")) {
      Message row = new Message((Map<?, ?>) each);
      Optional<Job> job =
          row.value("job") == null ? Optional.empty() : Optional.of(job(row.part("job")));
      rows.add(new Jobs.Row(row.text("target"), job, row.text("refusal")));
    }
    return new Jobs(
        rows,
        Contexts.in(message.part("context")),
        new Remote(link, seen, message.number("of"), Map.of()));
  }

  private FileValue file(Message message) {
    return new FileValue(
        message.text("name"), message.text("type"), new Bytes(link, message.number("of")));
  }
}
