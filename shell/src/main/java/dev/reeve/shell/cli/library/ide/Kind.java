package dev.reeve.shell.cli.library.ide;

import dev.reeve.help.Argument;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vendor or a resource, as an editor sees it: a type.
 *
 * @param name the type's, e.g. {@code Pureport_networks}
 * @param path e.g. {@code pureport.networks}
 * @param summary one line, may be empty
 * @param members resources below it: name to type
 * @param calls operations and uniform words, by name
 */
record Kind(
    String name, String path, String summary, Map<String, String> members, List<Call> calls) {

  /**
   * One operation or uniform word.
   *
   * @param name e.g. {@code create}
   * @param summary one line, may be empty
   * @param gives what a caller gets
   * @param arguments those that must be given first
   */
  record Call(String name, String summary, Gives.Kind gives, List<Argument> arguments) {

    List<Argument> required() {
      return arguments.stream().filter(Argument::mustBeGiven).toList();
    }
  }

  /** The vendor first, then its resources by path. */
  static List<Kind> of(Vendor vendor) {
    List<Kind> kinds = new ArrayList<>();
    Map<String, String> top = new TreeMap<>();
    vendor.resources().keySet().stream()
        .filter(path -> !path.contains("."))
        .forEach(path -> top.put(path, type(vendor.name() + "." + path)));
    kinds.add(new Kind(type(vendor.name()), vendor.name(), vendor.title(), top, List.of()));
    new TreeMap<>(vendor.resources()).values().forEach(resource -> kinds.add(of(vendor, resource)));
    return kinds;
  }

  private static Kind of(Vendor vendor, Resource resource) {
    String path = vendor.name() + "." + resource.path();
    Map<String, String> members = new TreeMap<>();
    resource.children().forEach(child -> members.put(child, type(path + "." + child)));
    Map<String, Call> calls = new TreeMap<>();
    words(resource, calls);
    resource
        .operations()
        .forEach((word, id) -> calls.put(word, call(vendor, word, vendor.operations().get(id))));
    return new Kind(type(path), path, resource.summary(), members, List.copyOf(calls.values()));
  }

  private static Call call(
      Vendor vendor, String word, @org.jspecify.annotations.Nullable Operation operation) {
    return operation == null
        ? new Call(word, "", Gives.Kind.VALUE, List.of())
        : new Call(
            word,
            operation.text().summary(),
            operation.gives().kind(),
            Argument.of(vendor, operation));
  }

  /** The words that stand for no operation of their own. */
  private static void words(Resource resource, Map<String, Call> calls) {
    boolean list = has(resource, "list");
    if (list) {
      word(calls, "list", "All records", Gives.Kind.ITEMS);
      word(calls, "find", "The one record with these fields, or null", Gives.Kind.ITEM);
    }
    if (has(resource, "get") || list && !resource.identity().field().isEmpty()) {
      word(calls, "get", "One record by its identifier", Gives.Kind.ITEM);
      word(calls, "exists", "Whether there is such a record", Gives.Kind.VALUE);
    }
    if (list && has(resource, "create")) {
      word(calls, "ensure", "The record as described: found, created or updated", Gives.Kind.ITEM);
    }
  }

  private static boolean has(Resource resource, String word) {
    return resource.operations().containsKey(word) || resource.words().containsKey(word);
  }

  private static void word(Map<String, Call> calls, String name, String text, Gives.Kind gives) {
    calls.put(name, new Call(name, text, gives, List.of()));
  }

  /** {@code pureport.networks} is {@code Pureport_networks}. */
  static String type(String path) {
    String word = path.replaceAll("[^A-Za-z0-9]", "_");
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
