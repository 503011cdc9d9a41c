package dev.reeve.call;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.argument.Scopes;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Scope values: from {@code using}, the profile, the login, else by asking the vendor once. */
final class Discovery implements Scopes {
  private final ScopeValues values;
  private final Live live;
  private final Map<Asked, String> found = new ConcurrentHashMap<>();

  private record Asked(String profile, String vendor, String word) {}

  Discovery(ScopeValues values, Live live) {
    this.values = values;
    this.live = live;
  }

  @Override
  public Optional<String> known(Context context, Vendor vendor, ScopeRule rule) {
    return Optional.ofNullable(context.scope().get(rule.name()))
        .or(() -> values.value(context, vendor, rule));
  }

  @Override
  public Optional<String> discovered(Context context, Vendor vendor, ScopeRule rule) {
    Asked asked = new Asked(context.profile(), vendor.name(), rule.name());
    String before = found.get(asked);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<String> now = ask(context, vendor, rule);
    now.ifPresent(value -> found.put(asked, value));
    return now;
  }

  private Optional<String> ask(Context context, Vendor vendor, ScopeRule rule) {
    Operation operation =
        Objects.requireNonNull(vendor.operations().get(rule.discover()), rule.discover());
    // a lane of its own: whichever lane asks first, a resumed run finds the answer at its place
    Context apart = context.inLane("/scope/" + vendor.name() + "/" + rule.name());
    Object answer = live.call(vendor, operation, Arguments.NONE, apart);
    if (rule.pick().startsWith("/")) {
      Object fields = answer instanceof Item item ? item.fields() : answer;
      return Optional.ofNullable(Json.at(fields, rule.pick())).map(Object::toString);
    }
    List<Item> items = new ArrayList<>();
    if (answer instanceof Items several) {
      several.forEach(items::add);
    }
    return only(context, vendor, rule, rule.pick().equals("only-root") ? roots(items) : items);
  }

  private static Optional<String> only(
      Context context, Vendor vendor, ScopeRule rule, List<Item> candidates) {
    Addresses addresses = new Addresses(vendor);
    if (candidates.size() > 1) {
      List<String> ids = candidates.stream().map(item -> shown(addresses, item)).toList();
      throw new UsageException(
          String.format(Locale.ROOT, "%s could be any of %s", rule.name(), String.join(", ", ids)),
          "for " + vendor.name() + ", profile " + context.profile(),
          String.format(
              Locale.ROOT, "set %s in the profile or by using(%s: …)", rule.name(), rule.name()));
    }
    return candidates.stream().findFirst().flatMap(addresses::id);
  }

  private static String shown(Addresses addresses, Item item) {
    Object name = item.fields().get("name");
    return addresses.id(item).orElse("?") + (name == null ? "" : " (" + name + ")");
  }

  /** The items whose {@code parent} is not among the others; a root may name itself. */
  private static List<Item> roots(List<Item> items) {
    Set<Object> own = new HashSet<>();
    items.forEach(
        item -> {
          own.add(item.fields().get("href"));
          own.add(item.fields().get("id"));
        });
    own.remove(null);
    return items.stream()
        .filter(item -> !own.contains(parent(item)) || item.fields().containsValue(parent(item)))
        .toList();
  }

  private static @Nullable Object parent(Item item) {
    Object parent = item.fields().get("parent");
    return parent instanceof Map<?, ?> link
        ? link.containsKey("href") ? link.get("href") : link.get("id")
        : parent;
  }
}
