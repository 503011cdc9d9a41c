package dev.reeve.script.surface;

import dev.reeve.errors.UsageException;
import dev.reeve.script.plain.FileObject;
import dev.reeve.script.plain.Held;
import dev.reeve.script.plain.SecretValue;
import dev.reeve.script.plain.ShownValue;
import dev.reeve.secret.Secret;
import dev.reeve.value.FileValue;
import dev.reeve.value.Handle;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Shown;
import groovy.lang.Closure;
import groovy.lang.GString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what calls give into what scripts see, and what scripts give into what calls take. */
public final class Values {
  /** Options of a chart. */
  public static final List<String> CHART = List.of("file", "title", "kind");

  /** Options of a table. */
  public static final List<String> TABLE = List.of("columns", "exact");

  private final Surface surface;

  Values(Surface surface) {
    this.surface = surface;
  }

  /** What a script sees of a result; plain JSON values stay themselves. */
  public @Nullable Object wrap(@Nullable Object value) {
    if (value instanceof Item item) {
      return new ItemObject(surface, item);
    }
    if (value instanceof Items items) {
      return new ItemsObject(surface, items);
    }
    if (value instanceof Job job) {
      return new JobObject(surface, job);
    }
    if (value instanceof Jobs jobs) {
      return new JobsObject(surface, jobs);
    }
    return wrapRest(value);
  }

  private @Nullable Object wrapRest(@Nullable Object value) {
    if (value instanceof FileValue file) {
      return new FileObject(file, surface.calls()::rows);
    }
    if (value instanceof Handle handle) {
      return new HandleObject(surface, handle);
    }
    if (value instanceof Secret secret) {
      return new SecretValue(secret);
    }
    return value instanceof List<?> list ? wrapAll(list) : value;
  }

  private List<@Nullable Object> wrapAll(List<?> list) {
    List<@Nullable Object> wrapped = new ArrayList<>(list.size());
    list.forEach(each -> wrapped.add(wrap(each)));
    return Collections.unmodifiableList(wrapped);
  }

  /** What a call takes for a script's value. Lazy lists are read to their end. */
  public @Nullable Object plain(@Nullable Object value) {
    if (value instanceof ItemsObject items) {
      return plainAll(items);
    }
    if (value instanceof Held held) {
      return held.held();
    }
    if (value instanceof GString text) {
      return text.toString();
    }
    if (value instanceof SecretValue secret) {
      return secret.secret();
    }
    if (value instanceof Map<?, ?> map) {
      return plainMap(map);
    }
    if (value instanceof Closure<?> || value instanceof OperationNode) {
      throw new UsageException(
          "A " + (value instanceof Closure ? "closure" : "operation") + " is no argument.",
          "at " + value,
          "Put parentheses behind an operation to call it; a block follows using(...).");
    }
    return plainRest(value);
  }

  /** The same, but a lazy list stays one: nothing is fetched before it is shown. */
  public @Nullable Object plainLazily(@Nullable Object value) {
    return value instanceof Held held ? held.held() : plain(value);
  }

  /** Rows or a series, to be shown as a table, chart or trend. */
  public ShownValue shown(Shown.Form form, @Nullable Object data) {
    return new ShownValue(new Shown(form, plainLazily(data)), surface.calls()::draw);
  }

  /**
   * The same with options; one that names a file is drawn into it at once.
   *
   * @param options texts by name
   */
  public ShownValue shown(
      Shown.Form form, @Nullable Object data, Map<?, ?> options, List<String> known) {
    Map<String, String> texts = new LinkedHashMap<>();
    options.forEach((name, value) -> texts.put(known(String.valueOf(name), known), text(value)));
    Shown shown = new Shown(form, plainLazily(data), texts);
    if (!texts.containsKey("file")) {
      return new ShownValue(shown, surface.calls()::draw);
    }
    String written = surface.calls().draw(shown);
    return new ShownValue(new Shown(Shown.Form.TABLE, written), surface.calls()::draw);
  }

  private static String known(String name, List<String> known) {
    if (!known.contains(name)) {
      throw new UsageException(
          "There is no option " + name + ".",
          "for a chart or table",
          "There are: " + String.join(", ", known) + ".");
    }
    return name;
  }

  private static String text(@Nullable Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","))
        : String.valueOf(value);
  }

  private @Nullable Object plainRest(@Nullable Object value) {
    if (value instanceof Collection<?> list) {
      return plainAll(list);
    }
    if (value instanceof Object[] array) {
      return plainAll(List.of(array));
    }
    return value;
  }

  private List<@Nullable Object> plainAll(Iterable<?> values) {
    List<@Nullable Object> plain = new ArrayList<>();
    values.forEach(each -> plain.add(plain(each)));
    return plain;
  }

  private Map<String, @Nullable Object> plainMap(Map<?, ?> map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
    return plain;
  }
}
