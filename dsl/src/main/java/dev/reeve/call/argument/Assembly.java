package dev.reeve.call.argument;

import dev.reeve.call.address.Template;
import dev.reeve.call.form.Converter;
import dev.reeve.call.form.Names;
import dev.reeve.call.form.Times;
import dev.reeve.value.Context;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.ScopeRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the checked call of a draft whose places are filled. */
final class Assembly {
  private final Draft draft;
  private final Scopes scopes;
  private final Converter converter;
  private final Map<String, String> path = new LinkedHashMap<>();
  private final Map<String, Object> query = new LinkedHashMap<>();
  private final Map<String, Object> headers = new LinkedHashMap<>();

  Assembly(Draft draft, Times times, Scopes scopes) {
    this.draft = draft;
    this.scopes = scopes;
    Map<String, String> known = new LinkedHashMap<>();
    draft.values.forEach(
        (name, value) ->
            known.put(name, value instanceof Untyped typed ? typed.text() : String.valueOf(value)));
    Set<String> split =
        draft.operation.marks().batch().map(batch -> Set.copyOf(batch.per())).orElse(Set.of());
    this.converter = new Converter(draft.vendor, times, known, draft.faults, true, split);
  }

  Bound bound(Context context) {
    parameters();
    Optional<Object> body = body();
    new Requirements(draft).check();
    if (!draft.faults.none()) {
      throw draft.faults.error(name(), context.profile());
    }
    Optional<Object> whole = ask(context, body);
    Optional<Object> repeated = whole.map(this::repeatFromPath);
    return new Bound(
        draft.vendor,
        draft.operation,
        path,
        query,
        headers,
        repeated,
        draft.scope.isEmpty() ? context : context.withScope(draft.scope),
        draft.window);
  }

  private String name() {
    return draft.vendor.name() + "." + draft.operation.id();
  }

  private void parameters() {
    for (Place place : draft.parameters) {
      Object given = draft.values.get(place.name());
      if (given == null) {
        if (place.required() && !place.engine() && !draft.filled(place) && !hasDefault(place)) {
          draft.faults.missing(place.name(), remedy(place));
        }
        continue;
      }
      Object value = converted(place, wrapped(place, given));
      if (value != null) {
        put(place, value);
      }
    }
  }

  private @Nullable Object converted(Place place, Object given) {
    boolean json = place.style().json() && place.schema().type() == Schema.Type.STRING;
    if (json && !(given instanceof CharSequence)) {
      return converter.free(given);
    }
    if (place.style().and().isEmpty() || !(given instanceof Iterable<?> several)) {
      return converter.convert(place.name(), place.schema(), given);
    }
    // an element that is a list itself means all of it
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object element : several) {
      boolean all = element instanceof Iterable<?>;
      Object value =
          converter.convert(place.name(), place.schema(), all ? element : List.of(element));
      elements.add(all || !(value instanceof List<?> one) ? value : one.get(0));
    }
    return elements;
  }

  private static boolean hasDefault(Place place) {
    return place.schema().limits().defaultValue() != null && !place.at(Place.In.PATH);
  }

  private String remedy(Place place) {
    return draft
        .scopeRule(place)
        .map(
            rule ->
                String.format(
                    Locale.ROOT,
                    "give it, or set %s in the profile or by using(%s: …)",
                    rule.name(),
                    rule.name()))
        .orElse("");
  }

  /** One value for a list is a list of one; an identifier is text even where it is a number. */
  private static Object wrapped(Place place, Object given) {
    if (place.at(Place.In.PATH) && given instanceof CharSequence id) {
      return new Untyped(id.toString());
    }
    boolean list = place.schema().type() == Schema.Type.ARRAY;
    boolean many = given instanceof Iterable<?> || given.getClass().isArray();
    return list && !many ? List.of(given) : given;
  }

  private void put(Place place, Object value) {
    switch (place.in()) {
      case PATH -> path.put(place.name(), String.valueOf(value));
      case QUERY -> query.put(place.name(), value);
      default -> headers.put(place.name(), value);
    }
    draft.scopeRule(place).ifPresent(rule -> draft.note(rule, String.valueOf(value)));
  }

  private Optional<Object> body() {
    if (draft.body.isEmpty()) {
      return Optional.empty();
    }
    Schema schema = draft.body.get();
    if (draft.wholeGiven) {
      return Optional.ofNullable(whole(schema));
    }
    if (!Draft.isObject(schema)) {
      if (draft.operation.body().orElseThrow().required()) {
        draft.faults.add("the body is missing: wanted " + Converter.wanted(schema));
      }
      return Optional.empty();
    }
    Set<String> later =
        draft.places().stream()
            .filter(place -> place.at(Place.In.BODY) && draft.asked.containsKey(place.name()))
            .map(Place::name)
            .collect(Collectors.toSet());
    gatherIdentifier();
    Map<String, @Nullable Object> members = converter.members("", schema, draft.members, later);
    noteScope(members);
    return Optional.of(members);
  }

  /** One record named where a body takes a list of them: by the user, or to read it again. */
  private void gatherIdentifier() {
    new Identifiers(draft)
        .place()
        .filter(place -> place.at(Place.In.BODY))
        .ifPresent(
            place ->
                draft.members.computeIfPresent(
                    place.name(), (name, given) -> wrapped(place, given)));
  }

  private void noteScope(Map<String, @Nullable Object> members) {
    draft
        .vendor
        .scopes()
        .forEach(
            rule ->
                rule.members().stream()
                    .filter(name -> members.get(name) instanceof String)
                    .forEach(name -> draft.note(rule, String.valueOf(members.get(name)))));
  }

  /** A body given whole goes as it is; only links, times and secrets take the vendor's form. */
  private @Nullable Object whole(Schema schema) {
    List<String> beside = new ArrayList<>(draft.members.keySet());
    beside.stream()
        .filter(name -> draft.members.get(name) != null && !fromScope(name))
        .forEach(
            name ->
                draft.faults.add(
                    String.format(
                        Locale.ROOT,
                        "argument %s can't stand beside body, which gives the body whole",
                        Names.quoted(name))));
    boolean listed = schema.type() == Schema.Type.ARRAY || schema.type() == Schema.Type.STRING;
    return listed && !(draft.whole instanceof Map<?, ?>)
        ? converter.convert("body", schema, draft.whole)
        : converter.free(draft.whole);
  }

  private boolean fromScope(String member) {
    return draft.vendor.scopes().stream().anyMatch(rule -> rule.members().contains(member));
  }

  private Optional<Object> ask(Context context, Optional<Object> body) {
    for (Place place : draft.places()) {
      ScopeRule rule = draft.asked.get(place.name());
      if (rule != null) {
        String value =
            scopes
                .discovered(context, draft.vendor, rule)
                .orElseThrow(() -> missing(place, context));
        if (place.at(Place.In.BODY)) {
          members(body).put(place.name(), value);
        } else {
          put(place, value);
        }
        draft.note(rule, value);
      }
    }
    return body;
  }

  private RuntimeException missing(Place place, Context context) {
    draft.faults.missing(place.name(), remedy(place));
    return draft.faults.error(name(), context.profile());
  }

  /** Body members that the vendor wants repeated from the path. */
  private Object repeatFromPath(Object body) {
    if (body instanceof Map<?, ?> && !draft.wholeGiven) {
      draft.shape.members().forEach((name, place) -> repeat(name, place, body));
    }
    return body;
  }

  private void repeat(String name, Schema place, Object body) {
    Schema schema = draft.vendor.schemas().resolve(place);
    String parameter = schema.marks().fillFromPath();
    Map<String, @Nullable Object> members = members(Optional.of(body));
    if (parameter.isEmpty() || members.containsKey(name) || !path.containsKey(parameter)) {
      return;
    }
    String form = schema.marks().fillForm();
    String text =
        form.isEmpty()
            ? path.getOrDefault(parameter, "")
            : new Template(form).expand(each -> path.getOrDefault(each, ""));
    boolean link = schema.properties().containsKey("href");
    members.put(name, link ? new LinkedHashMap<>(Map.of("href", text)) : text);
  }

  @SuppressWarnings("unchecked") // the members were made by the converter, as such a map
  private static Map<String, @Nullable Object> members(Optional<Object> body) {
    return body.map(whole -> (Map<String, @Nullable Object>) whole).orElseGet(LinkedHashMap::new);
  }
}
