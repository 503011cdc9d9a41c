package dev.reeve.call.word;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.form.Names;
import dev.reeve.secret.Secret;
import dev.reeve.value.Item;
import dev.reeve.value.Target;
import dev.reeve.vendor.Resource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a record holds is what was asked for. */
final class Same {
  private Same() {}

  /**
   * The name of a record's field that is meant: exactly, else without regard to case and dashes.
   */
  static Optional<String> field(Item item, String name) {
    var names = new java.util.LinkedHashSet<>(item.fields().keySet());
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
        .or(
            () ->
                place
                    .operation("create")
                    .flatMap(create -> create.settling().identity())
                    .map(identity -> identity.match().get(name)))
        .or(
            () ->
                Optional.of(place.resource().identity())
                    .filter(identity -> identity.parameter().equals(name))
                    .map(Resource.Identity::field)
                    .filter(field -> !field.isEmpty()));
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
