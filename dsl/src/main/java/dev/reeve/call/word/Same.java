package dev.reeve.call.word;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.form.Names;
import dev.reeve.secret.Secret;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what a record holds is what was asked for. */
final class Same {
  private Same() {}

  /**
   * The name of a record's field that is meant: exactly, else without regard to case and dashes.
   */
  static Optional<String> field(Item item, String name) {
    var names = new LinkedHashSet<>(item.fields().keySet());
    names.addAll(item.kind().schema().properties().keySet());
    var meant = Names.meant(name, names);
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }

  /**
   * Where a record holds what calls name so, as a JSON Pointer: a field of that name, what the
   * create calls so, or the identifier; empty when nothing tells.
   */
  static Optional<String> pointer(UniformWords.Place place, Item item, String name) {
    return field(item, name)
        .map(field -> "/" + field.replace("~", "~0").replace("/", "~1"))
        .or(() -> Optional.ofNullable(meant(name, made(place))))
        .or(() -> Optional.ofNullable(meant(name, named(place))));
  }

  /**
   * The names by which a resource's records can be told apart, as far as its document has them;
   * none where a record may have any.
   */
  static Set<String> names(UniformWords.Place place) {
    Schema schema = place.vendor().schemas().named(place.resource().schema()).orElse(null);
    if (schema == null || schema.open() || schema.properties().isEmpty()) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>(schema.properties().keySet());
    names.addAll(made(place).keySet());
    names.addAll(named(place).keySet());
    return names;
  }

  private static Map<String, String> made(UniformWords.Place place) {
    return place
        .operation("create")
        .flatMap(create -> create.settling().identity())
        .map(identity -> identity.match())
        .orElse(Map.of());
  }

  private static Map<String, String> named(UniformWords.Place place) {
    Resource.Identity identity = place.resource().identity();
    return identity.parameter().isEmpty() || identity.field().isEmpty()
        ? Map.of()
        : Map.of(identity.parameter(), identity.field());
  }

  private static @Nullable String meant(String name, Map<String, String> pointers) {
    Set<String> meant = Names.meant(name, pointers.keySet());
    return meant.size() == 1 ? pointers.get(meant.iterator().next()) : null;
  }

  /** A wanted value against the one held: of an object only the members that are wanted count. */
  static boolean is(@Nullable Object wanted, @Nullable Object held) {
    if (wanted instanceof Target target) {
      return isLink(target, held);
    }
    if (wanted instanceof Map<?, ?> members && held instanceof Map<?, ?> own) {
      return members.entrySet().stream()
          .allMatch(member -> is(member.getValue(), own.get(member.getKey())));
    }
    if (wanted instanceof List<?> list && held instanceof List<?> own) {
      return list.size() == own.size() && all(list, own);
    }
    if (wanted instanceof Number && held instanceof Number) {
      return new BigDecimal(wanted.toString()).compareTo(new BigDecimal(held.toString())) == 0;
    }
    if (held instanceof Map<?, ?> link && wanted != null) {
      return isHref(wanted.toString(), link);
    }
    return text(wanted).equals(text(held));
  }

  private static boolean all(List<?> wanted, List<?> held) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!is(wanted.get(i), held.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLink(Target target, @Nullable Object held) {
    Addresses addresses = new Addresses(target.vendor());
    Object own = held instanceof Map<?, ?> link ? link.get("href") : held;
    return own != null
        && (addresses.href(target).filter(own.toString()::equals).isPresent()
            || addresses.id(target).filter(own.toString()::equals).isPresent());
  }

  private static boolean isHref(String wanted, Map<?, ?> link) {
    Object href = link.get("href");
    return href != null
        && (wanted.equals(href.toString()) || wanted.equals(Addresses.bare(href.toString())));
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Secret secret) {
      return secret.reveal();
    }
    boolean time = value instanceof Instant || value instanceof Duration;
    return value == null ? "" : time ? value.toString() : String.valueOf(value);
  }
}
