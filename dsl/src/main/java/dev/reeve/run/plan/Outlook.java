package dev.reeve.run.plan;

import dev.reeve.call.address.Addresses;
import dev.reeve.http.Answer;
import dev.reeve.json.Json;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one planned write would be answered with. */
final class Outlook {
  // whatever a plan waits for began after the answer that told of it
  private static final String EARLY = "Thu, 01 Jan 1970 00:00:00 GMT";
  private static final long LATE = 99_999_999_999L;
  private static final String HANDLE = "{handle}";

  private final Written write;
  private final Vendor vendor;
  private final Invention invention;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Outlook(Written write) {
    this.write = write;
    this.vendor = write.request().invocation().vendor();
    this.invention = new Invention(vendor, write.entry());
  }

  /**
   * What a write comes to.
   *
   * @param written the write with its record
   * @param answer what the caller gets
   */
  record Seen(Written written, Answer answer) {}

  /**
   * The answer.
   *
   * @param before the record that is changed, as it is now; empty where it can't be known
   */
  Seen seen(Map<String, @Nullable Object> before) {
    Operation operation = write.operation();
    Optional<Schema> success = Invention.success(vendor, operation);
    Object root = success.map(invention::body).orElse(null);
    Map<String, @Nullable Object> record = record(success, before);
    String id = identify(record);
    if (operation.gives().kind() == Gives.Kind.ITEM) {
      root = Placing.put(root, operation.gives().at(), record);
    } else if (operation.gives().kind() == Gives.Kind.ITEMS) {
      root = Placing.put(root, operation.gives().at(), List.of(record));
    } else if (operation.gives().kind() == Gives.Kind.JOBS) {
      root = Placing.put(root, operation.gives().at(), rows());
    }
    if (operation.gives().kind() != Gives.Kind.JOBS) {
      root = begun(root, id);
    }
    write.rules().stream()
        .map(rule -> rule.telling().since())
        .filter(since -> since.startsWith("header:"))
        .forEach(since -> headers.put(since.substring("header:".length()), EARLY));
    root = enveloped(vendor, root);
    int status = Invention.status(operation);
    boolean empty = operation.gives().kind() == Gives.Kind.NOTHING && !(root instanceof Map<?, ?>);
    Answer answer = Bodies.answer(status, empty ? null : root, headers);
    return new Seen(write.giving(record, id), answer);
  }

  private Map<String, @Nullable Object> record(
      Optional<Schema> success, Map<String, @Nullable Object> before) {
    String at = write.operation().gives().at();
    Map<String, @Nullable Object> record =
        new LinkedHashMap<>(
            invention
                .at(success, at)
                .map(schema -> invention.record(schema, write.arguments()))
                .orElseGet(LinkedHashMap::new));
    if (write.effect() != Effect.CREATE) {
      Map<String, @Nullable Object> kept = new LinkedHashMap<>(before);
      asked().forEach((name, value) -> kept.computeIfPresent(name, (same, old) -> value));
      record.putAll(kept);
    }
    write.rules().forEach(rule -> Outlook.ended(rule, write, record));
    return record;
  }

  private Map<String, @Nullable Object> asked() {
    return Placing.members(Bodies.of(write.request()));
  }

  /** Gives the record an identifier where its document looks for one. */
  private String identify(Map<String, @Nullable Object> record) {
    Optional<Resource> resource = write.resource();
    if (write.effect() != Effect.CREATE && !write.id().isEmpty()) {
      return write.id();
    }
    String symbol = symbol(resource);
    String href =
        resource.map(known -> new Addresses(vendor).href(known, symbol, paths())).orElse("");
    if (href.startsWith("/") && (record.containsKey("href") || byLink(resource))) {
      record.put("href", href);
    }
    if (resource.isEmpty() && record.isEmpty()) {
      record.put("id", symbol);
    }
    Schema schema =
        invention
            .at(Invention.success(vendor, write.operation()), write.operation().gives().at())
            .orElse(null);
    if (schema == null) {
      return named(resource).orElse(symbol);
    }
    String path = resource.map(Resource::path).orElse("");
    return new Addresses(vendor)
        .id(path, schema, record)
        .orElseGet(() -> named(resource).orElse(symbol));
  }

  /** A number where the path of such a record takes nothing else. */
  private String symbol(Optional<Resource> resource) {
    Optional<String> own =
        resource.flatMap(new Addresses(vendor)::record).flatMap(template -> template.own());
    boolean number =
        vendor.operations().values().stream()
            .filter(
                operation -> operation.resource().equals(resource.map(Resource::path).orElse("")))
            .flatMap(operation -> operation.parameters().stream())
            .filter(parameter -> own.filter(parameter.name()::equals).isPresent())
            .map(parameter -> vendor.schemas().resolve(parameter.schema()))
            .anyMatch(schema -> schema.type() == Schema.Type.INTEGER);
    return number ? String.valueOf(Symbol.number(write.entry())) : Symbol.text(write.entry(), "id");
  }

  private boolean byLink(Optional<Resource> resource) {
    return resource.filter(new Addresses(vendor)::knownByLink).isPresent();
  }

  /** The name that the caller gave it, where records are known by a name that callers give. */
  private Optional<String> named(Optional<Resource> resource) {
    return resource
        .map(known -> known.identity().parameter())
        .filter(name -> !name.isEmpty())
        .flatMap(write::argument)
        .or(
            () ->
                resource.isPresent() && byName(resource.get())
                    ? write.argument("Name")
                    : Optional.empty());
  }

  private static boolean byName(Resource resource) {
    return resource.identity().field().endsWith("/Name")
        || resource.identity().field().endsWith("/name");
  }

  private Map<String, String> paths() {
    Map<String, String> values = new LinkedHashMap<>();
    write
        .arguments()
        .keySet()
        .forEach(name -> write.argument(name).ifPresent(v -> values.put(name, v)));
    return values;
  }

  /** Puts a handle where the rule looks for the work that goes on. */
  private @Nullable Object begun(@Nullable Object root, String id) {
    Object body = root;
    for (AsyncRule rule : write.rules()) {
      body = handle(rule, body);
      if (rule.result().startsWith("answer:")) {
        String pointer = rule.result().substring("answer:".length());
        body = Placing.put(body, pointer, link(id));
      }
    }
    return body;
  }

  private @Nullable Object handle(AsyncRule rule, @Nullable Object body) {
    boolean record = rule.shape() == AsyncRule.Shape.RECORD;
    boolean there =
        rule.handle().stream()
            .filter(pointer -> pointer.startsWith("/"))
            .anyMatch(pointer -> Json.at(body, pointer) != null && rule.pattern().isEmpty());
    for (String pointer : there || record ? List.<String>of() : rule.handle()) {
      String job = Symbol.text(write.entry(), "job");
      if (pointer.startsWith("header:")) {
        headers.put(pointer.substring("header:".length()), job);
        return body;
      }
      if (pointer.isEmpty() || pointer.startsWith("/")) {
        return Placing.put(body, pointer, told(rule.pattern(), job));
      }
    }
    return body;
  }

  /** A text in which that pattern finds the job. */
  private static String told(String pattern, String job) {
    return pattern.isEmpty()
        ? job
        : pattern
            .replaceAll("^\\^|\\$$", "")
            .replaceFirst("\\([^)]*\\)", Matcher.quoteReplacement(job));
  }

  private List<Object> rows() {
    List<Object> rows = new ArrayList<>();
    AsyncRule rule = write.operation().async().orElseThrow();
    Object body = Bodies.of(write.request());
    List<?> targets = body instanceof List<?> list && !list.isEmpty() ? list : List.of("");
    for (Object target : targets) {
      Object row = new LinkedHashMap<String, @Nullable Object>();
      if (!rule.target().isEmpty() && target instanceof String name && !name.isEmpty()) {
        row = Placing.put(row, rule.target(), name);
      }
      Object told = handle(rule, row);
      rows.add(told == null ? Map.of() : told);
    }
    return rows;
  }

  private String link(String id) {
    return write
        .resource()
        .map(resource -> new Addresses(vendor).href(resource, id, paths()))
        .orElse(id);
  }

  /** Where the look at a job tells what was made. */
  @Nullable Object result(AsyncRule rule, @Nullable Object body) {
    boolean told = rule.result().startsWith("/");
    return told ? Placing.put(body, rule.result(), link(write.id())) : body;
  }

  /** Brings a body to the good end of a rule. */
  static void ended(AsyncRule rule, Written write, Map<String, @Nullable Object> body) {
    List<String> success = rule.states().success();
    if (rule.field().isEmpty() || success.isEmpty() || !rule.field().startsWith("/")) {
      return;
    }
    String state = success.get(write.looks().get() % success.size());
    boolean map = rule.shape() == AsyncRule.Shape.KEY;
    boolean times = !rule.telling().since().isEmpty();
    Object value = map ? Map.of(state, "planned") : times ? LATE : state;
    Object after = Placing.put(body, filled(rule.field(), write), value);
    body.putAll(Placing.members(after));
  }

  /** A look at all there are, with what the write makes among them in its good end. */
  @Nullable Object among(AsyncRule rule, @Nullable Object body) {
    String handle = Symbol.text(write.entry(), "job");
    String state = rule.states().success().get(0);
    return Placing.put(body, rule.field().replace(HANDLE, handle), state);
  }

  /** Whether the look that a rule waits by is one at all there are. */
  static boolean looksAtAll(AsyncRule rule) {
    return rule.field().contains(HANDLE) && !rule.states().success().isEmpty();
  }

  private static String filled(String pointer, Written write) {
    Matcher matcher = Pattern.compile("\\{([^{}]+)}").matcher(pointer);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(write.argument(found.group(1)).orElse("").replace("/", "~1")));
  }

  static @Nullable Object enveloped(Vendor vendor, @Nullable Object root) {
    Object body = root;
    for (String pointer : vendor.errors().envelope()) {
      if (!vendor.errors().ok().isEmpty()) {
        body = Placing.put(body, pointer, vendor.errors().ok().get(0));
      }
    }
    return body;
  }
}
