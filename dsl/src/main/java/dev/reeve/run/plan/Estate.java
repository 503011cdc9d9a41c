package dev.reeve.run.plan;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.http.Answer;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Pagination;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The vendors' records as they would be after the writes planned so far. */
final class Estate {
  private static final List<AsyncRule> NO_RULES = List.of();

  private final List<Written> writes = new CopyOnWriteArrayList<>();

  void add(Written write) {
    writes.add(write);
  }

  /** Whether a write works on a record that an earlier one of the plan makes; that one. */
  Optional<Written> made(Written write) {
    return last(
        writes.stream().filter(each -> each.near(write) && each.names(write.id())).toList());
  }

  /**
   * The answer to a read.
   *
   * @param mentioned entries that the request speaks of: then nothing is sent
   * @param live sends it
   * @return empty where the plan changes nothing of it
   */
  Optional<Answer> answer(Written read, Set<Integer> mentioned, Supplier<Answer> live) {
    return told(read, mentioned, live).map(answer -> withHandles(read, answer));
  }

  /** The answer with what planned writes make, where a wait looks for it among all there are. */
  private Answer withHandles(Written read, Answer answer) {
    Answer told = answer;
    for (Written write : writes) {
      for (AsyncRule rule : write.near(read) && within(read, write) ? write.rules() : NO_RULES) {
        if (rule.poll().equals(read.operation().id()) && Outlook.looksAtAll(rule)) {
          told = Bodies.with(told, new Outlook(write).among(rule, Bodies.of(told)));
        }
      }
    }
    return told;
  }

  private Optional<Answer> told(Written read, Set<Integer> mentioned, Supplier<Answer> live) {
    Optional<Answer> job = job(read, mentioned);
    if (job.isPresent()) {
      return job;
    }
    List<Written> near = writes.stream().filter(each -> each.near(read)).toList();
    Optional<Written> named = last(near.stream().filter(each -> each.names(read.id())).toList());
    if (named.isPresent()) {
      return Optional.of(one(read, near, named.get(), live));
    }
    if (read.operation().gives().kind() == Gives.Kind.ITEMS) {
      return mentioned.isEmpty()
          ? near.isEmpty() ? Optional.empty() : Optional.of(laidOver(read, near, live.get()))
          : Optional.of(list(read, created(read, near)));
    }
    return mentioned.isEmpty() ? Optional.empty() : Optional.of(invented(read, mentioned));
  }

  /** A job of the plan has ended well. */
  private Optional<Answer> job(Written read, Set<Integer> mentioned) {
    for (Written write : writes) {
      for (AsyncRule rule : write.rules()) {
        boolean asked = mentioned.contains(write.entry()) && speaksOfJob(read, write);
        if (asked
            && rule.poll().equals(read.operation().id())
            && rule.shape() != AsyncRule.Shape.RECORD) {
          return Optional.of(ended(read, write, rule));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean speaksOfJob(Written read, Written write) {
    String handle = Symbol.text(write.entry(), "job");
    String asked = Symbol.plain(read.request().uri() + " " + Bodies.text(read.request()));
    return asked.contains(handle) || !asked.contains(Symbol.text(write.entry(), "id"));
  }

  private static Answer ended(Written read, Written write, AsyncRule rule) {
    Vendor vendor = vendor(read);
    Invention invention = new Invention(vendor, write.entry());
    Object root = Invention.success(vendor, read.operation()).map(invention::body).orElse(null);
    Map<String, @Nullable Object> body = Placing.members(root);
    Outlook.ended(rule, write, body);
    Object told = Outlook.enveloped(vendor, new Outlook(write).result(rule, body));
    return Bodies.answer(200, told, Map.of());
  }

  private Answer one(Written read, List<Written> near, Written write, Supplier<Answer> live) {
    if (write.effect() == Effect.DELETE) {
      return gone(read);
    }
    write.looks().incrementAndGet();
    Optional<Written> maker =
        near.stream()
            .filter(each -> each.effect() == Effect.CREATE && each.names(read.id()))
            .findFirst();
    if (maker.isEmpty()) {
      return laidOver(read, List.of(write), live.get());
    }
    Map<String, @Nullable Object> record = shaped(read, maker.get());
    near.stream()
        .filter(each -> each.effect() != Effect.CREATE && each.names(read.id()))
        .forEach(each -> change(record, each));
    return list(read, List.of(record));
  }

  private static Answer gone(Written read) {
    if (read.operation().gives().kind() == Gives.Kind.ITEMS) {
      return list(read, List.of());
    }
    Object body = Map.of("code", "NOT_FOUND", "message", "deleted by the plan");
    return Bodies.answer(404, body, Map.of());
  }

  /** The record of a planned write in the shape of another read. */
  private static Map<String, @Nullable Object> shaped(Written read, Written write) {
    Vendor vendor = vendor(read);
    Invention invention = new Invention(vendor, write.entry());
    Optional<Schema> schema =
        invention.at(Invention.success(vendor, read.operation()), read.operation().gives().at());
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    schema.ifPresent(type -> record.putAll(invention.record(type, write.arguments())));
    write
        .record()
        .forEach(
            (name, value) -> {
              if (schema.isEmpty() || schema.get().properties().containsKey(name)) {
                record.put(name, value);
              }
            });
    polled(read, write).forEach(rule -> Outlook.ended(below(rule, read), write, record));
    return record;
  }

  /** The rules that look at the record by that read. */
  private static List<AsyncRule> polled(Written read, Written write) {
    List<AsyncRule> own =
        write.rules().stream().filter(rule -> rule.poll().equals(read.operation().id())).toList();
    if (!own.isEmpty()) {
      return own;
    }
    return vendor(read).operations().values().stream()
        .filter(operation -> operation.effect() != Effect.DELETE)
        .flatMap(operation -> operation.async().stream())
        .filter(rule -> rule.poll().equals(read.operation().id()))
        .filter(rule -> rule.shape() == AsyncRule.Shape.RECORD && !rule.states().gone())
        .limit(1)
        .toList();
  }

  /** The rule with its field seen from the record and not from the whole answer. */
  private static AsyncRule below(AsyncRule rule, Written read) {
    String at = read.operation().gives().at();
    String field = rule.field();
    String bare = field.startsWith(at + "/") ? field.substring(at.length()) : field;
    String own = bare.replaceFirst("^/0(?=/)", "");
    return rule.at(own);
  }

  private static void change(Map<String, @Nullable Object> record, Written write) {
    Placing.members(Bodies.of(write.request()))
        .forEach((name, value) -> record.computeIfPresent(name, (same, old) -> value));
  }

  /** The records that planned creates would add to a list. */
  private static List<Map<String, @Nullable Object>> created(Written read, List<Written> near) {
    List<Map<String, @Nullable Object>> records = new ArrayList<>();
    for (Written write : near) {
      boolean stands =
          write.effect() == Effect.CREATE
              && within(read, write)
              && near.stream()
                  .noneMatch(each -> each.effect() == Effect.DELETE && each.names(write.id()));
      if (stands) {
        Map<String, @Nullable Object> record = shaped(read, write);
        if (wanted(read, record)) {
          near.stream()
              .filter(each -> each.effect() == Effect.UPDATE && each.names(write.id()))
              .forEach(each -> change(record, each));
          records.add(record);
        }
      }
    }
    return records;
  }

  /** Whether both stand below the same parents. */
  private static boolean within(Written read, Written write) {
    List<String> own = new Template(write.operation().path()).parameters();
    return new Template(read.operation().path())
        .parameters().stream()
            .filter(own::contains)
            .allMatch(name -> read.argument(name).equals(write.argument(name)));
  }

  /** Whether a record passes what the read filters by, as far as its fields tell. */
  private static boolean wanted(Written read, Map<String, @Nullable Object> record) {
    return read.operation().parameters().stream()
        .filter(parameter -> record.get(parameter.name()) instanceof String)
        .allMatch(
            parameter ->
                read.argument(parameter.name())
                    .filter(asked -> !asked.equals(String.valueOf(record.get(parameter.name()))))
                    .isEmpty());
  }

  private static Answer list(Written read, List<? extends Map<String, @Nullable Object>> records) {
    Vendor vendor = vendor(read);
    String at = read.operation().gives().at();
    boolean many = read.operation().gives().kind() == Gives.Kind.ITEMS;
    Object value = many ? records : records.isEmpty() ? null : records.get(0);
    Object body = Outlook.enveloped(vendor, Placing.put(null, at, value));
    Optional<Pagination> paging = read.operation().pagination();
    if (paging.filter(rule -> rule.total().startsWith("/")).isPresent()
        && body instanceof Map<?, ?>) {
      body = Placing.put(body, paging.get().total(), records.size());
    }
    return Bodies.answer(200, body, Map.of());
  }

  private static Answer laidOver(Written read, List<Written> near, Answer live) {
    Object body = Bodies.of(live);
    String at = read.operation().gives().at();
    Object found = body == null ? null : Json.at(body, at);
    if (!live.success() || found == null) {
      return live;
    }
    if (!(found instanceof List<?> list)) {
      Map<String, @Nullable Object> record = Placing.members(found);
      near.forEach(write -> lay(record, read, write));
      return Bodies.with(live, Placing.put(body, at, record));
    }
    List<Object> records = new ArrayList<>();
    for (Object each : list) {
      Map<String, @Nullable Object> record = Placing.members(each);
      Optional<String> id = id(read, record);
      List<Written> own =
          near.stream().filter(write -> id.filter(write::names).isPresent()).toList();
      own.stream().filter(w -> w.effect() != Effect.DELETE).forEach(w -> lay(record, read, w));
      if (own.stream().noneMatch(write -> write.effect() == Effect.DELETE)) {
        records.add(each instanceof Map<?, ?> ? record : Objects.requireNonNull(each));
      }
    }
    if (Ends.last(read, list, body, live)) {
      records.addAll(created(read, near));
    }
    return Bodies.with(live, Placing.put(body, at, records));
  }

  private static void lay(Map<String, @Nullable Object> record, Written read, Written write) {
    change(record, write);
    polled(read, write).forEach(rule -> Outlook.ended(below(rule, read), write, record));
  }

  private static Optional<String> id(Written read, Map<String, @Nullable Object> record) {
    Vendor vendor = vendor(read);
    Operation operation = read.operation();
    return new Invention(vendor, 0)
        .at(Invention.success(vendor, operation), operation.gives().at())
        .flatMap(
            schema ->
                new Addresses(vendor)
                    .id(read.resource().map(r -> r.path()).orElse(""), schema, record));
  }

  /** A read of what only the vendor will know. */
  private static Answer invented(Written read, Set<Integer> mentioned) {
    Vendor vendor = vendor(read);
    Invention invention = new Invention(vendor, mentioned.iterator().next());
    Object body = Invention.success(vendor, read.operation()).map(invention::body).orElse(null);
    return Bodies.answer(200, Outlook.enveloped(vendor, body), Map.of());
  }

  private static Vendor vendor(Written written) {
    return written.request().invocation().vendor();
  }

  private static Optional<Written> last(List<Written> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  static Request reading(Request write, Operation read) {
    return new Request(
        read.method(),
        write.uri(),
        write.headers().without("Content-Type"),
        null,
        new dev.reeve.http.Invocation(
            write.invocation().vendor(),
            Optional.of(read),
            write.invocation().arguments(),
            write.invocation().context(),
            write.invocation().endpoint(),
            false));
  }
}
