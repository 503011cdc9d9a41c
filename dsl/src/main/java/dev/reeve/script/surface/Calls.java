package dev.reeve.script.surface;

import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Shown;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the surface asks of the engine; {@code engine} implements it. */
public interface Calls {

  /** The vendor of that name as the profile of the context sees it. */
  Vendor vendor(String name, Context context);

  /**
   * Calls an operation.
   *
   * @return an item, items, job, jobs, file, a plain value, or null for nothing
   */
  @Nullable Object operation(
      Vendor vendor, Operation operation, Arguments arguments, Context context);

  /**
   * Work that an answer told of which was kept, as the journal of a run keeps it.
   *
   * @param kept what the call was made with, and the body of its answer
   */
  @Nullable Object job(Vendor vendor, Operation operation, Arguments kept, Context context);

  /** The uniform words a resource answers, e.g. {@code find}, {@code ensure}. */
  Collection<String> words(Vendor vendor, Resource resource);

  /** Calls a uniform word; gives what {@link #operation} gives, or true or false. */
  @Nullable Object word(Place place, String word, Arguments arguments, Context context);

  /** Sends a raw request, e.g. {@code GET /accounts} with {@code query} and {@code body}. */
  @Nullable Object raw(
      Vendor vendor, Raw raw, Map<String, @Nullable Object> arguments, Context context);

  /** Prints a plain value as JSON, over several lines. */
  String json(@Nullable Object value);

  /** The rows of a text in CSV by column name. */
  List<Map<String, String>> rows(String csv);

  /** Draws a table, chart or trend as text. */
  String draw(Shown shown);

  /**
   * A value that a script learns from outside: the clock, a die, a file, a process.
   *
   * @param context whose lane asks
   * @param what {@code now}, {@code random}, {@code uuid}, or {@code once NAME}
   * @param live learns it anew; a JSON value
   */
  @Nullable Object outside(Context context, String what, Supplier<@Nullable Object> live);

  /**
   * Waits that long on the script's behalf; not at all where a resumed or replayed run is past that
   * point.
   *
   * @param context whose lane waits
   */
  void sleep(Context context, Duration time);

  /**
   * Where a word is called.
   *
   * @param vendor the API
   * @param resource the resource
   */
  record Place(Vendor vendor, Resource resource) {}

  /**
   * A raw request's first line.
   *
   * @param method upper case
   * @param path below the vendor's base
   */
  record Raw(String method, String path) {}
}
