package dev.reeve.completion;

import dev.reeve.help.Argument;
import dev.reeve.help.TypeText;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Completes Groovy text: vendors, resources, operations, parameter names (required first), values,
 * fields of held items, live identifiers.
 */
public final class Completion {
  private static final List<String> WORDS =
      List.of(
          "using", "across", "parallel", "now", "secrets", "vendors", "profile", "table", "chart");
  private static final List<String> ITEM_METHODS =
      List.of("json()", "response()", "refresh()", "await()", "api");
  private static final List<String> LIST_METHODS =
      List.of(
          "each",
          "find",
          "findAll",
          "collect",
          "any",
          "every",
          "count()",
          "take",
          "sort",
          "isEmpty()");

  /** A link ends so where the record's name is wanted, not its identifier. */
  private static final String BY_NAME = "#name";

  /** So many parameters are shown before a letter of one is typed. */
  private static final int GLANCE = 12;

  private final List<String> names;
  private final Place.Finder finder;
  private final HeldValues held;
  private final LiveValues live;
  private final ScriptPlaces scripts;

  /** Completion over these vendors, variables and live records. */
  public Completion(
      List<String> names, Function<String, Vendor> load, HeldValues held, LiveValues live) {
    this(names, load, held, live, ScriptNames.NONE);
  }

  /** The same, with the scripts and classes of libraries. */
  public Completion(
      List<String> names,
      Function<String, Vendor> load,
      HeldValues held,
      LiveValues live,
      ScriptNames scripts) {
    this.scripts = new ScriptPlaces(scripts);
    this.names = List.copyOf(names);
    this.finder = new Place.Finder(this.names, load, held);
    this.held = held;
    this.live = live;
  }

  /** What could stand at {@code cursor} in {@code text}. */
  public Candidates at(String text, int cursor) {
    String before = text.substring(0, Math.min(cursor, text.length()));
    return scripts.at(before).orElseGet(() -> groovy(before));
  }

  private Candidates groovy(String before) {
    Position position = Position.of(before);
    List<Candidate> all = new ArrayList<>();
    if (!position.chain().isEmpty()) {
      finder.of(position.chain()).ifPresent(place -> members(place, all));
    } else {
      inCall(position, all);
      boolean offered = position.word().isEmpty() && !all.isEmpty();
      if (!position.quoted() && !position.indexed() && !offered) {
        top(all);
      }
    }
    return new Candidates(position.start(), matching(all, position.word()));
  }

  /** The operation whose arguments are being written at the cursor, with its vendor. */
  public Optional<Map.Entry<Vendor, Operation>> callAt(String text, int cursor) {
    Position position = Position.of(text.substring(0, Math.min(cursor, text.length())));
    return Optional.ofNullable(position.call()).flatMap(this::operation);
  }

  private Optional<Map.Entry<Vendor, Operation>> operation(List<Position.Step> call) {
    return finder
        .of(call)
        .filter(place -> place.kind() == Place.Kind.OPERATION)
        .map(
            place -> {
              Vendor vendor = java.util.Objects.requireNonNull(place.vendor());
              Operation known =
                  java.util.Objects.requireNonNull(vendor.operations().get(place.path()));
              return Map.entry(vendor, known);
            });
  }

  private static List<Candidate> matching(List<Candidate> all, String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    List<Candidate> starting = new ArrayList<>();
    List<Candidate> holding = new ArrayList<>();
    for (Candidate each : all) {
      String text = each.text().toLowerCase(Locale.ROOT);
      if (text.startsWith(folded) || text.startsWith("'" + folded)) {
        starting.add(each);
      } else if (!folded.isEmpty() && text.contains(folded)) {
        holding.add(each);
      }
    }
    return starting.isEmpty() ? holding : starting;
  }

  private void top(List<Candidate> all) {
    names.forEach(name -> all.add(new Candidate(name, "vendor", "", false)));
    held.names().forEach(name -> all.add(new Candidate(name, "variable", "", false)));
    WORDS.forEach(word -> all.add(new Candidate(word, "word", "", true)));
  }

  private void members(Place place, List<Candidate> all) {
    Vendor vendor = place.vendor();
    if (vendor == null) {
      place.members().forEach(name -> all.add(new Candidate(name, "member", "", true)));
      return;
    }
    switch (place.kind()) {
      case VENDOR -> vendor(vendor, all);
      case RESOURCE -> resource(vendor, place.path(), all, false);
      case RECORD -> record(vendor, place, all);
      case LIST -> {
        LIST_METHODS.forEach(name -> all.add(new Candidate(name, "method", "", true)));
        fields(vendor, place, all);
      }
      default -> {}
    }
  }

  private static void vendor(Vendor vendor, List<Candidate> all) {
    vendor.resources().values().stream()
        .filter(resource -> !resource.path().contains("."))
        .forEach(each -> all.add(new Candidate(each.path(), "resource", each.summary(), false)));
    all.add(new Candidate("http", "method", "a raw path through the same door", false));
  }

  private static void resource(Vendor vendor, String path, List<Candidate> all, boolean onRecord) {
    Resource resource = vendor.resources().get(path);
    if (resource == null) {
      return;
    }
    resource
        .operations()
        .forEach(
            (word, id) -> {
              Operation operation = vendor.operations().get(id);
              if (operation != null && !(onRecord && Place.COLLECTION_WORDS.contains(word))) {
                String summary = operation.text().summary();
                all.add(new Candidate(word + "(", "operation", summary, false));
              }
            });
    resource.children().forEach(child -> all.add(new Candidate(child, "resource", "", false)));
  }

  private static void record(Vendor vendor, Place place, List<Candidate> all) {
    fields(vendor, place, all);
    resource(vendor, place.path(), all, true);
    ITEM_METHODS.forEach(name -> all.add(new Candidate(name, "method", "", true)));
  }

  private static void fields(Vendor vendor, Place place, List<Candidate> all) {
    place
        .schema()
        .map(vendor.schemas()::resolve)
        .ifPresent(
            schema ->
                schema
                    .properties()
                    .forEach(
                        (name, type) ->
                            all.add(
                                new Candidate(
                                    name, "field", TypeText.of(type, vendor.schemas()), true))));
  }

  private void inCall(Position position, List<Candidate> all) {
    if (position.call() == null) {
      return;
    }
    if (position.indexed()) {
      finder
          .of(position.call())
          .filter(place -> place.kind() == Place.Kind.RESOURCE)
          .ifPresent(place -> identifiers(place.vendor(), place.path(), position, all));
      return;
    }
    operation(position.call()).ifPresent(call -> arguments(call, position, all));
  }

  private void arguments(
      Map.Entry<Vendor, Operation> call, Position position, List<Candidate> all) {
    Vendor vendor = call.getKey();
    List<Argument> arguments = Argument.of(vendor, call.getValue());
    if (!position.named().isEmpty()) {
      arguments.stream()
          .filter(each -> each.name().equals(position.named()))
          .forEach(each -> values(call, each, position, all));
      return;
    }
    if (position.quoted()) {
      identifiers(vendor, call.getValue().resource(), position, all);
      return;
    }
    List<Argument> left =
        arguments.stream().filter(each -> !position.given().contains(each.name())).toList();
    int shown = position.word().isEmpty() ? shown(left) : left.size();
    left.stream().limit(shown).forEach(each -> all.add(parameter(vendor, each)));
    if (shown < left.size()) {
      all.add(new Candidate("", "parameter", more(left.size() - shown, call), true));
    }
  }

  /** What must be given, and of what may only as much as reads at a glance. */
  private static int shown(List<Argument> left) {
    int needed = (int) left.stream().filter(Argument::mustBeGiven).count();
    return left.size() <= GLANCE ? left.size() : Math.max(needed, GLANCE);
  }

  private static String more(int count, Map.Entry<Vendor, Operation> call) {
    String name = call.getKey().name() + "." + call.getValue().id();
    return count + " more: by their first letters, or help " + name;
  }

  private static Candidate parameter(Vendor vendor, Argument argument) {
    boolean plain = argument.name().matches("[A-Za-z_][A-Za-z0-9_]*");
    String name = plain ? argument.name() : "'" + argument.name() + "'";
    String group = argument.mustBeGiven() ? "required parameter" : "parameter";
    String type = TypeText.of(argument.schema(), vendor.schemas());
    String words = argument.description().lines().findFirst().orElse("");
    String need = argument.mustBeGiven() ? "required, " : "";
    String text = need + (words.isEmpty() ? type : type + ": " + words);
    return new Candidate(name + ":", group, text, true);
  }

  private void values(
      Map.Entry<Vendor, Operation> call,
      Argument argument,
      Position position,
      List<Candidate> all) {
    Vendor vendor = call.getKey();
    Schema schema = vendor.schemas().resolve(argument.schema());
    Schema element = schema.items().map(vendor.schemas()::resolve).orElse(schema);
    if (element.type() == Schema.Type.BOOLEAN) {
      List.of("true", "false").forEach(text -> all.add(new Candidate(text, "value", "", true)));
    }
    for (Object value : element.limits().values()) {
      String text = String.valueOf(value);
      boolean quote = value instanceof String && !position.quoted();
      all.add(new Candidate(quote ? "'" + text + "'" : text, "value", "", true));
    }
    String marked =
        element.marks().linkTo().isEmpty() ? schema.marks().linkTo() : element.marks().linkTo();
    records(vendor, marked.isEmpty() ? own(call.getValue(), argument) : marked, position, all);
  }

  /** What a list looks its own records up by, where no mark says something else. */
  private static String own(Operation operation, Argument argument) {
    Map<String, String> lookup = operation.marks().lookup();
    if (argument.name().equals(lookup.get("name"))) {
      return operation.resource() + BY_NAME;
    }
    return argument.name().equals(lookup.get("id")) ? operation.resource() : "";
  }

  private void records(Vendor vendor, String link, Position position, List<Candidate> all) {
    String target = link.isEmpty() ? "" : resourceOf(vendor, link);
    if (target.isEmpty()) {
      return;
    }
    if (link.endsWith(BY_NAME)) {
      names(vendor, target, position, all);
    } else {
      identifiers(vendor, target, position, all);
    }
  }

  private void names(Vendor vendor, String resource, Position position, List<Candidate> all) {
    live.of(vendor, resource).stream()
        .map(LiveValues.Live::name)
        .filter(name -> !name.isEmpty())
        .map(name -> position.quoted() ? name : "'" + name + "'")
        .forEach(text -> all.add(new Candidate(text, "value", "", true)));
  }

  private static String resourceOf(Vendor vendor, String link) {
    String word = link.replaceFirst("^/", "").split("[/{#]", 2)[0];
    return vendor.resources().containsKey(word) ? word : "";
  }

  private void identifiers(
      @org.jspecify.annotations.Nullable Vendor vendor,
      String resource,
      Position position,
      List<Candidate> all) {
    if (vendor == null) {
      return;
    }
    for (LiveValues.Live each : live.of(vendor, resource)) {
      String text = position.quoted() ? each.id() : "'" + each.id() + "'";
      all.add(new Candidate(text, "value", each.name(), true));
    }
  }
}
