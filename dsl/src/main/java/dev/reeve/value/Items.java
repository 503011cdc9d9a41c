package dev.reeve.value;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A lazy, paged sequence of items: each item once, each use starts again at page one, nothing is
 * fetched before the first item is asked for.
 */
public final class Items implements Iterable<Item> {
  private final Vendor vendor;
  private final String resource;
  private final Schema schema;
  private final Function<Context, Iterator<Item>> source;
  private final Function<Context, OptionalLong> total;
  private final Context context;

  /**
   * A sequence.
   *
   * @param source starts at page one each time
   * @param total asks the vendor for the number of items where it tells one cheaply
   */
  public Items(
      Item.Kind kind,
      Supplier<Iterator<Item>> source,
      Supplier<OptionalLong> total,
      Context context) {
    this(kind, here -> source.get(), here -> total.get(), context);
  }

  /**
   * A sequence whose pages are asked for in a context of their own, so that in a run each use has
   * its own lane.
   *
   * @param source starts at page one each time
   * @param total asks the vendor for the number of items where it tells one cheaply
   */
  public Items(
      Item.Kind kind,
      Function<Context, Iterator<Item>> source,
      Function<Context, OptionalLong> total,
      Context context) {
    this.vendor = kind.vendor();
    this.resource = kind.resource();
    this.schema = kind.schema();
    this.source = source;
    this.total = total;
    this.context = context;
  }

  /** Several sequences as one, in order; of one kind and context. */
  public static Items joined(List<Items> parts) {
    Items first = parts.get(0);
    return new Items(
        new Item.Kind(first.vendor, first.resource, first.schema, Map.of()),
        () -> parts.stream().flatMap(Items::stream).iterator(),
        OptionalLong::empty,
        first.context);
  }

  private Stream<Item> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** The API. */
  public Vendor vendor() {
    return vendor;
  }

  /** The dotted path of the items' resource, or empty. */
  public String resource() {
    return resource;
  }

  /** The items' type. */
  public Schema schema() {
    return schema;
  }

  /** Where it was made. */
  public Context context() {
    return context;
  }

  @Override
  public Iterator<Item> iterator() {
    return source.apply(context);
  }

  /** The items, with their pages asked for in another lane. */
  public Iterator<Item> iterator(String lane) {
    return source.apply(context.inLane(lane));
  }

  /** The first ones, so many at the most; no page beyond them is fetched. */
  public Items atMost(int most) {
    return new Items(
        new Item.Kind(vendor, resource, schema, Map.of()),
        () -> stream().limit(most).iterator(),
        OptionalLong::empty,
        context);
  }

  /** Whether there is no item; fetches one page at the most. */
  public boolean isEmpty() {
    return isEmpty(context.lane());
  }

  /** The same with its page asked for in another lane. */
  public boolean isEmpty(String lane) {
    return !iterator(lane).hasNext();
  }

  /** The number of items: the vendor's own total where it tells one, else by counting. */
  public long count() {
    return count(context.lane());
  }

  /** The same with its pages asked for in another lane. */
  public long count(String lane) {
    OptionalLong told = total.apply(context.inLane(lane));
    if (told.isPresent()) {
      return told.getAsLong();
    }
    long count = 0;
    for (Iterator<Item> each = iterator(lane); each.hasNext(); each.next()) {
      count++;
    }
    return count;
  }

  /** Says what it is; fetches nothing. */
  @Override
  public String toString() {
    return (resource.isEmpty() ? vendor.name() : vendor.name() + "." + resource) + " (not fetched)";
  }
}
