package dev.reeve.script.surface;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.address.FieldNames;
import dev.reeve.script.plain.Held;
import dev.reeve.script.plain.ShownValue;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Shown;
import dev.reeve.vendor.Resource;
import groovy.lang.GroovyObjectSupport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lazy, paged sequence of items. Each use starts again at page one; {@code each}, {@code any},
 * {@code find}, {@code inject} and {@code take} hold one page at a time; {@code items.name} gives
 * the field of every item.
 */
public final class ItemsObject extends GroovyObjectSupport implements Iterable<ItemObject>, Held {
  private final Surface surface;
  private final Items items;

  ItemsObject(Surface surface, Items items) {
    this.surface = surface;
    this.items = items;
  }

  @Override
  public Items held() {
    return items;
  }

  @Override
  public Iterator<ItemObject> iterator() {
    Iterator<Item> each = items.iterator(lane());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public ItemObject next() {
        return new ItemObject(surface, each.next());
      }
    };
  }

  /** Whether there is no item; fetches one page at the most. */
  public boolean isEmpty() {
    return items.isEmpty(lane());
  }

  /** Groovy truth: whether there is an item. */
  public boolean asBoolean() {
    return !isEmpty();
  }

  /** The number of items: the vendor's own total where it tells one, else by counting. */
  public long count() {
    return items.count(lane());
  }

  /** The same as {@link #count}. */
  public long size() {
    return items.count(lane());
  }

  private String lane() {
    return surface.scope().lane().nextPages();
  }

  /** The first n items; no page beyond theirs is fetched. */
  public List<ItemObject> take(int n) {
    List<ItemObject> first = new ArrayList<>();
    Iterator<ItemObject> each = iterator();
    while (first.size() < n && each.hasNext()) {
      first.add(each.next());
    }
    return Collections.unmodifiableList(first);
  }

  /** Waits for every item in turn, with one deadline for all; gives the new ones. */
  public @Nullable Object await(Object... arguments) {
    return Awaits.await(surface, items, arguments);
  }

  /** All items as JSON text, secrets masked. */
  public String json() {
    List<Object> all = new ArrayList<>();
    items.forEach(item -> all.add(new Fields(surface, item).masked()));
    return surface.calls().json(all);
  }

  /** The items as a chart. */
  public ShownValue chart() {
    return surface.values().shown(Shown.Form.CHART, this);
  }

  /** The same with {@code title:}, or in the file of that name, {@code .svg} or {@code .png}. */
  public ShownValue chart(Map<String, ?> options) {
    return surface.values().shown(Shown.Form.CHART, this, options, Values.CHART);
  }

  /** The items as a table of these columns, or with {@code exact:} values. */
  public ShownValue table(Map<String, ?> options) {
    return surface.values().shown(Shown.Form.TABLE, this, options, Values.TABLE);
  }

  /** The items as a table. */
  public ShownValue table() {
    return surface.values().shown(Shown.Form.TABLE, this);
  }

  /** How the items went, in one line. */
  public ShownValue trend() {
    return surface.values().shown(Shown.Form.TREND, this);
  }

  /** The field of every item, in order. */
  @Override
  public @Nullable Object getProperty(String name) {
    List<@Nullable Object> all = new ArrayList<>();
    if (!declared(name)) {
      throw unknown(name);
    }
    forEach(item -> all.add(item.read(name)));
    return Collections.unmodifiableList(all);
  }

  @Override
  public void setProperty(String name, @Nullable Object value) {
    throw new UsageException(
        "Values never change: " + name + " can't be assigned.",
        "for " + label(),
        "Change a record with its update(...).");
  }

  /** Called by Groovy where no method fits: there is no silent fan-out. */
  public Object methodMissing(String name, Object arguments) {
    throw new UsageException(
        label() + " has no method " + name + ".",
        "for " + label() + "." + name,
        "To call it on every item, write *." + name + "(...).");
  }

  private boolean declared(String name) {
    Resource resource = items.vendor().resources().get(items.resource());
    return names().open()
        || names().known(name)
        || resource != null && resource.children().contains(name);
  }

  private UsageException unknown(String name) {
    Set<String> names = names().names();
    String hint = Nearest.hint(name, names);
    return new UsageException(
        "Items of " + label() + " have no " + name + ".",
        "for " + label() + ", " + name,
        hint.isEmpty()
            ? "They have: " + String.join(", ", names) + "."
            : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
  }

  private FieldNames names() {
    return new FieldNames(items.vendor().schemas(), items.schema(), Map.of());
  }

  private String label() {
    return items.vendor().name() + "." + items.resource();
  }

  /** Says what it is; fetches nothing. */
  @Override
  public String toString() {
    return items.toString();
  }
}
