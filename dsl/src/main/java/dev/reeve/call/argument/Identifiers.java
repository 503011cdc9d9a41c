package dev.reeve.call.argument;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.form.Names;
import dev.reeve.value.Target;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which place of an operation names the record that it works on. */
final class Identifiers {
  private final Draft draft;
  private final Addresses addresses;

  Identifiers(Draft draft) {
    this.draft = draft;
    this.addresses = new Addresses(draft.vendor);
  }

  /** The place that the document marks as identifier, wherever it travels. */
  Optional<Place> place() {
    List<Place> places = draft.places();
    return byResource(places)
        .or(() -> places.stream().filter(place -> place.schema().marks().identifier()).findFirst())
        .filter(place -> !place.serverSet());
  }

  /** Whether a place names the very record that a write works on: never filled from the scope. */
  boolean names(Place place) {
    Resource resource = draft.vendor.resources().get(draft.operation.resource());
    return resource != null
        && draft.operation.effect().writes()
        && resource.identity().parameter().equals(place.name());
  }

  /** The places that want a target of that resource: marked as links to it, else the identifier. */
  List<Place> wanting(Target target) {
    List<Place> linked = draft.places().stream().filter(place -> links(place, target)).toList();
    if (!linked.isEmpty()) {
      return linked;
    }
    return target.resource().equals(draft.operation.resource())
        ? place().stream().toList()
        : List.of();
  }

  private boolean links(Place place, Target target) {
    return links(place.schema(), target)
        || place
            .schema()
            .items()
            .map(draft.vendor.schemas()::resolve)
            .filter(element -> links(element, target))
            .isPresent();
  }

  /** Whether a type is a link or identifier of a target's resource. */
  boolean links(Schema schema, Target target) {
    String linkTo = schema.marks().linkTo();
    return !linkTo.isEmpty()
        && addresses
            .linked(linkTo)
            .filter(resource -> resource.path().equals(target.resource()))
            .isPresent();
  }

  private Optional<Place> byResource(List<Place> places) {
    return Optional.ofNullable(draft.vendor.resources().get(draft.operation.resource()))
        .map(resource -> resource.identity().parameter())
        .filter(name -> !name.isEmpty())
        .flatMap(name -> named(places, name));
  }

  private static Optional<Place> named(List<Place> places, String name) {
    Set<String> meant = Names.meant(name, places.stream().map(Place::name).toList());
    return places.stream().filter(place -> meant.contains(place.name())).findFirst();
  }
}
