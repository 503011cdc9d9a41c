package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The objects of a PCE by href. Members whose name begins with {@code $} are the simulator's own.
 *
 * @param state where they are kept
 */
public record Objects(State state) {
  /** The path that hrefs leave out. */
  public static final String BASE = "/api/v2";

  private static final String REMOVED = "$removed";
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern NEEDS_NONE = Pattern.compile("[A-Za-z0-9._~:@!$&'()*+,;=-]");

  /** The objects that a call works on. */
  public static Objects of(Call call) {
    return new Objects(call.state());
  }

  /** The href a call addresses: its path without the base. */
  public static String href(Call call) {
    return href(call.incoming().path());
  }

  /**
   * The href of a path or of an href that a client wrote with the base before it; characters that
   * need no escape have none.
   */
  public static String href(String path) {
    String bare = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
    String one = ESCAPE.matcher(bare).replaceAll(escape -> plain(escape.group()));
    return one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
  }

  private static String plain(String escape) {
    char meant = (char) Integer.parseInt(escape.substring(1), 16);
    return NEEDS_NONE.matcher(String.valueOf(meant)).matches()
        ? String.valueOf(meant).replace("$", "\\$")
        : escape.toUpperCase(Locale.ROOT);
  }

  /** All but the last word of an href. */
  public static String parent(String href) {
    return href.substring(0, Math.max(0, href.lastIndexOf('/')));
  }

  /** The last word of an href. */
  public static String last(String href) {
    return href.substring(href.lastIndexOf('/') + 1);
  }

  /** The object of an href, as a copy. */
  public Optional<Map<String, Object>> find(String href) {
    return state.records(parent(href)).find(last(href));
  }

  /**
   * The object of an href, as a copy.
   *
   * @throws ProblemException when there is none
   */
  public Map<String, Object> get(String href) {
    return find(href).filter(object -> !isDeleted(object)).orElseThrow(() -> missing(href));
  }

  /** Whether there is an object of that href. */
  public boolean has(String href) {
    return find(href).filter(object -> !isDeleted(object)).isPresent();
  }

  /** Whether the object stays only to be shown among the deleted. */
  public static boolean isDeleted(Map<String, Object> object) {
    return Boolean.TRUE.equals(object.get("deleted"));
  }

  /** The records of a collection. */
  public Records in(String collection) {
    return state.records(collection);
  }

  /** The objects of a collection, deleted ones left out; to be read only. */
  public Stream<Map<String, Object>> all(String collection) {
    return in(collection).all().filter(object -> !isDeleted(object));
  }

  /** Stores an object under its own href. */
  public void put(Map<String, Object> object) {
    String href = Values.text(object.get("href"));
    state.records(parent(href)).put(last(href), object);
  }

  /** Removes the object of an href, and remembers that it was there. */
  public void remove(String href) {
    if (state.records(parent(href)).remove(last(href))) {
      state.records(REMOVED).put(href, ref(href));
    }
  }

  /** Whether there was an object of that href. */
  boolean wasRemoved(String href) {
    return state.records(REMOVED).has(href);
  }

  /** The next number for a new object. */
  public long number() {
    long number = Values.number(state.facts().get("illumio.number"), 100) + 1;
    state.facts().put("illumio.number", number);
    return number;
  }

  /** The time now as the PCE writes it, e.g. {@code 2022-01-21T00:44:16.863Z}. */
  public String time() {
    return Times.print(state.clock().now());
  }

  /** An object that refers to another. */
  public static Map<String, Object> ref(String href) {
    Map<String, Object> ref = new LinkedHashMap<>();
    ref.put("href", href);
    return ref;
  }

  /** The refusal of an href that names nothing. */
  public static ProblemException missing(String href) {
    return new ProblemException(Problem.notFound("Not found: " + href));
  }

  /** An object without the simulator's own members. */
  public static Map<String, Object> shown(Map<String, Object> object) {
    Map<String, Object> shown = new LinkedHashMap<>(object);
    shown.keySet().removeIf(name -> name.startsWith("$"));
    return shown;
  }

  /** Objects without the simulator's own members. */
  public static List<Object> shown(Stream<Map<String, Object>> objects) {
    return objects.map(object -> (Object) shown(object)).toList();
  }
}
