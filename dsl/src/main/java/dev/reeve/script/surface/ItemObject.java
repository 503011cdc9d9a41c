package dev.reeve.script.surface;

import dev.reeve.script.plain.Held;
import dev.reeve.script.plain.ResponseObject;
import dev.reeve.value.Change;
import dev.reeve.value.Item;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as a script sees it. A bare name is the vendor's field, always first; {@code name(...)}
 * is an operation; a sub-resource is a property unless a field has its name, and then {@code
 * item.api.name}. Reeve's own members are methods: {@code json()}, {@code response()}, {@code
 * refresh()}, {@code await(...)}, {@code change()}.
 */
public final class ItemObject extends Node implements Held {
  private final Item item;
  private final Members members;
  private final Fields fields;

  ItemObject(Surface surface, Item item) {
    super(surface);
    this.item = item;
    this.members = new Members(surface, item);
    this.fields = new Fields(surface, item);
  }

  @Override
  public Item held() {
    return item;
  }

  @Override
  @Nullable Object read(String name) {
    surface.refused().looked(item, name);
    if (fields.names().known(name)) {
      return fields.value(name);
    }
    if (name.equals("api")) {
      return new ApiNode(surface, this, members);
    }
    if (members.child(name).isPresent()) {
      return members.child(name).orElseThrow();
    }
    if (members.callable(name)) {
      return new OperationNode(this, name);
    }
    if (fields.names().open()) {
      return null;
    }
    throw unknown(name);
  }

  @Override
  @Nullable Object call(String name, Object[] arguments) {
    if (name.equals("getAt") && arguments.length == 1) {
      String field = String.valueOf(arguments[0]);
      surface.refused().looked(item, field);
      return fields.value(field);
    }
    if (members.callable(name)) {
      return members.call(name, arguments);
    }
    return switch (name) {
      case "json" -> surface.calls().json(fields.masked());
      case "response" -> new ResponseObject(item.response());
      case "change" -> change();
      case "refresh" -> surface.values().wrap(item.live().refresh(Awaits.ready(surface, item)));
      case "await" -> Awaits.await(surface, item, arguments);
      case "putAt" -> throw immutable(String.valueOf(arguments[0]));
      default ->
          throw members.child(name).isPresent()
              ? ResourceNode.notCallable(label() + "." + name)
              : unknown(name);
    };
  }

  /** What {@code ensure} did: {@code done, before, after}; null where another word gave it. */
  private @Nullable Object change() {
    Change made = item.change().orElse(null);
    if (made == null) {
      return null;
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("done", made.done().name().toLowerCase(Locale.ROOT));
    told.put("before", new Fields(surface, item.holding(made.before())).values());
    told.put("after", new Fields(surface, item.holding(made.after())).values());
    return told;
  }

  @Override
  String help(String name) {
    return members.help(label(), name).orElseGet(() -> super.help(name));
  }

  @Override
  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(fields.names().names());
    names.addAll(members.names());
    names.addAll(Set.of("json", "response", "refresh", "await", "change", "api"));
    return names;
  }

  @Override
  String label() {
    String resource = item.resource();
    return item.vendor().name() + (resource.isEmpty() ? "" : "." + resource) + " item";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemObject that
        && item.resource().equals(that.item.resource())
        && item.fields().equals(that.item.fields());
  }

  @Override
  public int hashCode() {
    return item.fields().hashCode();
  }

  /** What it is, with secrets masked. */
  @Override
  public String toString() {
    return fields.toString();
  }
}
