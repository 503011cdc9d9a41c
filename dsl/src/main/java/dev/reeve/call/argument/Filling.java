package dev.reeve.call.argument;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.value.Context;
import dev.reeve.value.Target;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.ScopeRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills what the user left out: from the target, the scope, and what vendors' clients send. */
final class Filling {
  private final Draft draft;
  private final Identifiers identifiers;
  private final Scopes scopes;
  private final Context context;

  Filling(Draft draft, Identifiers identifiers, Scopes scopes, Context context) {
    this.draft = draft;
    this.identifiers = identifiers;
    this.scopes = scopes;
    this.context = context;
  }

  /** The parent's path and the target itself, wherever it is wanted. */
  void fromTarget(Target target) {
    boolean used = false;
    Optional<String> own = new Addresses(draft.vendor).id(target).map(Addresses::bare);
    for (Place place : draft.parameters) {
      String value = target.path().get(place.name());
      if (place.at(Place.In.PATH) && value != null && !draft.filled(place)) {
        draft.fill(place, new Untyped(value));
        used |= own.filter(value::equals).isPresent();
      }
    }
    if (!used && !wholeBody(target)) {
      identifiers.wanting(target).stream()
          .filter(place -> !draft.filled(place))
          .forEach(place -> draft.fill(place, list(place) ? List.of(target) : target));
    }
  }

  /** {@code server.powerOn()}: the body is a list of servers, and this is the one. */
  private boolean wholeBody(Target target) {
    boolean wanted =
        !draft.wholeGiven
            && draft
                .body
                .filter(schema -> schema.type() == Schema.Type.ARRAY)
                .filter(schema -> identifiers.links(schema, target) || element(schema, target))
                .isPresent();
    if (wanted) {
      draft.whole = List.of(target);
      draft.wholeGiven = true;
    }
    return wanted;
  }

  private boolean element(Schema schema, Target target) {
    return schema
        .items()
        .map(draft.vendor.schemas()::resolve)
        .filter(each -> identifiers.links(each, target))
        .isPresent();
  }

  private static boolean list(Place place) {
    return place.schema().type() == Schema.Type.ARRAY;
  }

  /** What the scope says; what must be asked for is only noted. */
  void fromScope() {
    for (Place place : draft.places()) {
      Optional<ScopeRule> rule = draft.filled(place) ? Optional.empty() : draft.scopeRule(place);
      rule.filter(found -> !identifiers.names(place)).ifPresent(found -> fromScope(place, found));
    }
  }

  private void fromScope(Place place, ScopeRule rule) {
    Optional<String> known = scopes.known(context, draft.vendor, rule);
    known.ifPresent(
        value -> {
          draft.fill(place, new Untyped(value));
          draft.note(rule, value);
        });
    boolean needed = place.required() || place.at(Place.In.PATH) || place.at(Place.In.BODY);
    if (known.isEmpty() && !rule.discover().isEmpty() && needed) {
      draft.asked.put(place.name(), rule);
    }
  }

  /** What the vendor's own clients send when nothing is said. */
  void defaults() {
    for (Place place : draft.places()) {
      Object value = place.schema().marks().clientDefault().get("value");
      if (value != null && !draft.filled(place) && !draft.wholeGiven) {
        draft.fill(place, value);
      }
    }
  }

  /**
   * Takes apart links that were given for identifiers in the path: {@code /orgs/1/labels/7} for a
   * label's id names the org too.
   */
  void untieLinks() {
    Template template = new Template(draft.operation.path());
    for (String name : template.parameters()) {
      Object value = draft.values.get(name);
      Optional<String> link = link(name, value);
      if (link.isPresent()) {
        Map<String, String> found =
            template.upTo(name).match(link.get()).orElseGet(LinkedHashMap::new);
        found.forEach((other, text) -> draft.values.putIfAbsent(other, new Untyped(text)));
        String own = found.getOrDefault(name, Addresses.bare(link.get()));
        draft.values.put(name, new Untyped(own));
      }
    }
  }

  private Optional<String> link(String name, @Nullable Object value) {
    Addresses addresses = new Addresses(draft.vendor);
    if (value instanceof Target target) {
      String fixed = target.path().get(name);
      return fixed != null
          ? Optional.of(fixed)
          : addresses.href(target).or(() -> addresses.id(target));
    }
    String text =
        value instanceof Untyped untyped
            ? untyped.text()
            : value instanceof CharSequence chars ? chars.toString() : "";
    return text.startsWith("/") ? Optional.of(text) : Optional.empty();
  }
}
