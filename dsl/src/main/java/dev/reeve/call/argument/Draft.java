package dev.reeve.call.argument;

import dev.reeve.call.form.Faults;
import dev.reeve.call.form.Shape;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call while its places are being filled; values are as the user gave them. */
final class Draft {
  final Vendor vendor;
  final Operation operation;
  final List<Place> parameters = new ArrayList<>();
  final Optional<Schema> body;
  final Shape shape;
  final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  final Map<String, ScopeRule> asked = new LinkedHashMap<>();
  final Map<String, String> scope = new LinkedHashMap<>();
  final Faults faults = new Faults();
  @Nullable Object whole;
  boolean wholeGiven;
  Window window = Window.ALL;

  Draft(Vendor vendor, Operation operation, Map<String, ?> given) {
    this.vendor = vendor;
    this.operation = operation;
    operation
        .parameters()
        .forEach(
            parameter -> {
              Schema schema = vendor.schemas().resolve(parameter.schema());
              boolean engine = parameter.engine() && Place.in(parameter) == Place.In.HEADER;
              parameters.add(
                  new Place(
                      Place.in(parameter),
                      parameter.name(),
                      schema,
                      parameter.required(),
                      engine,
                      parameter.style()));
            });
    this.body = operation.body().map(Body::schema).map(vendor.schemas()::resolve);
    this.shape =
        body.filter(Draft::isObject)
            .map(schema -> Shape.of(vendor.schemas(), schema, given))
            .orElse(Shape.NONE);
  }

  /** Whether a body of that type takes members by name. */
  static boolean isObject(Schema schema) {
    return schema.type() == Schema.Type.OBJECT
        || !schema.properties().isEmpty()
        || schema.variants().isPresent() && schema.type() == Schema.Type.ANY;
  }

  /** The names that an argument may have. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    parameters.stream().filter(place -> !place.engine()).map(Place::name).forEach(names::add);
    shape.members().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /** Whether a place has a value, given or to come. */
  boolean filled(Place place) {
    return place.at(Place.In.BODY)
        ? wholeGiven || members.get(place.name()) != null || asked.containsKey(place.name())
        : values.get(place.name()) != null || asked.containsKey(place.name());
  }

  void fill(Place place, @Nullable Object value) {
    if (place.at(Place.In.BODY)) {
      members.put(place.name(), value);
    } else {
      values.put(place.name(), value);
    }
  }

  /**
   * Keeps a value of the scope for what the call gives; one that may go stale is asked for anew.
   */
  void note(ScopeRule rule, String value) {
    if (rule.stale().isEmpty()) {
      scope.put(rule.name(), value);
    }
  }

  /** All places: parameters, then the body's members. */
  List<Place> places() {
    List<Place> places = new ArrayList<>(parameters);
    shape
        .members()
        .forEach(
            (name, schema) ->
                places.add(
                    new Place(
                        Place.In.BODY,
                        name,
                        vendor.schemas().resolve(schema),
                        shape.required().contains(name),
                        false,
                        Parameter.Style.FORM)));
    return places;
  }

  /** The rule that fills a place from the scope, if any. */
  Optional<ScopeRule> scopeRule(Place place) {
    return vendor.scopes().stream()
        .filter(
            rule ->
                place.at(Place.In.BODY)
                    ? rule.members().contains(place.name())
                    : rule.parameters().contains(place.name()))
        .findFirst();
  }
}
