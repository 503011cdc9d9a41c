package dev.reeve.call.form;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults of one call, in the order found; each is one line. */
public final class Faults {
  private static final int SHOWN = 60;

  private final Set<String> lines = new LinkedHashSet<>();

  /** Whether there is none. */
  public boolean none() {
    return lines.isEmpty();
  }

  /** A fault in a sentence of its own. */
  public void add(String line) {
    lines.add(line);
  }

  /** A name that the operation does not have; the nearest ones are named. */
  public void unknown(String name, Collection<String> names) {
    String hint = Nearest.hint(name, names);
    String known = hint.isEmpty() && names.size() <= 12 ? known(names) : hint;
    add("unknown argument " + Names.quoted(name) + (known.isEmpty() ? "" : ": " + known));
  }

  void missing(String name) {
    missing(name, "");
  }

  /** An argument that must be there; {@code remedy} says how else it may come, or is empty. */
  public void missing(String name, String remedy) {
    add("argument " + Names.quoted(name) + " is missing" + (remedy.isEmpty() ? "" : ": " + remedy));
  }

  void serverSet(String name) {
    add("argument " + Names.quoted(name) + " is set by the server");
  }

  /** A value that is not what the place wants. */
  void wrong(String name, Schema schema, @Nullable Object value, String wanted) {
    add("argument " + Names.quoted(name) + " is " + shown(schema, value) + ": wanted " + wanted);
  }

  /** All of them as one error of that operation under that profile. */
  public UsageException error(String operation, String profile) {
    return new UsageException(
        String.join("\n", lines),
        "for " + operation + ", profile " + profile,
        "nothing was sent; help " + operation + " shows the arguments");
  }

  /** A value as an error shows it: short, and never a secret. */
  static String shown(Schema schema, @Nullable Object value) {
    if (value instanceof Secret || schema.marks().sensitive()) {
      return Secret.MASK;
    }
    String text = text(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String text(@Nullable Object value) {
    if (value instanceof CharSequence) {
      return "'" + value + "'";
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? "an empty map" : "a map";
    }
    if (value instanceof List<?> list) {
      return list.stream().allMatch(Faults::plain) ? Json.print(list) : "a list";
    }
    return String.valueOf(value);
  }

  private static boolean plain(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean;
  }

  private static String known(Collection<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add(Names.quoted(name)));
    return quoted.isEmpty() ? "it takes none" : "it takes " + Names.list(quoted, "and");
  }
}
