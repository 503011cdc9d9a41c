package dev.reeve.script.surface;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import groovy.lang.GroovyInterceptable;
import groovy.lang.GroovyObjectSupport;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a script navigates: every name is looked up in the vendor's document first, so that a Groovy
 * method that happens to have the same name never takes its place.
 */
abstract class Node extends GroovyObjectSupport implements GroovyInterceptable {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of(
          "asBoolean",
          "asType",
          "equals",
          "getClass",
          "getMetaClass",
          "hashCode",
          "inspect",
          "is",
          "isCase",
          "tap",
          "toString",
          "with");

  final Surface surface;

  Node(Surface surface) {
    this.surface = surface;
  }

  /** Calls what the vendor or Reeve has under that name. */
  abstract @Nullable Object call(String name, Object[] arguments);

  /** Reads what the vendor or Reeve has under that name. */
  abstract @Nullable Object read(String name);

  /** All names that may be read or called here. */
  abstract Collection<String> names();

  @Override
  public final @Nullable Object invokeMethod(String name, @Nullable Object arguments) {
    Object[] given = Given.array(arguments);
    return OF_EVERY_OBJECT.contains(name)
        ? getMetaClass().invokeMethod(this, name, given)
        : call(name, given);
  }

  @Override
  public final @Nullable Object getProperty(String name) {
    return read(name);
  }

  @Override
  public final void setProperty(String name, @Nullable Object value) {
    throw immutable(name);
  }

  /** What an operation of that name prints when it is read but not called. */
  String help(String name) {
    return label() + "." + name + "(...)\n  More: help " + label() + "." + name;
  }

  /** How errors name it. */
  String label() {
    return toString();
  }

  UsageException immutable(String name) {
    return new UsageException(
        "Values never change: " + name + " can't be assigned.",
        "for " + label() + ", " + name,
        "Vendors, resources and operations come from the vendor's document.");
  }

  UsageException unknown(String name) {
    String hint = Nearest.hint(name, names());
    List<String> sorted = names().stream().sorted().toList();
    return new UsageException(
        label() + " has no " + name + ".",
        "for " + label() + "." + name,
        hint.isEmpty()
            ? "It has: " + String.join(", ", sorted) + "."
            : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
  }
}
