package dev.reeve.help;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Help on a vendor, a resource, an operation ({@code pureport.networks.create}), or by word over
 * all vendors ({@code pairing key}).
 */
public final class Help {
  private static final int FOUND = 25;
  private static final int NAME = 26;

  private final List<String> names;
  private final Function<String, Vendor> load;

  /** Help over these vendors; each is loaded when a topic needs it. */
  public Help(List<String> names, Function<String, Vendor> load) {
    this.names = List.copyOf(names);
    this.load = load;
  }

  /** Names of the vendors it covers. */
  public List<String> vendors() {
    return names;
  }

  /** The facts of one of them. */
  public Vendor vendor(String name) {
    return load.apply(name);
  }

  /**
   * The page of a topic, line by line.
   *
   * @throws UsageException when nothing has that name or word; the nearest names are told
   */
  public List<String> page(String topic) {
    String asked = topic.strip().replaceAll("\\(\\s*\\)$", "").replaceAll("\\?$", "");
    String first = asked.split("\\.", 2)[0];
    if (names.contains(first)) {
      return named(load.apply(first), asked);
    }
    List<String> found = search(asked);
    if (found.isEmpty()) {
      String hint = Nearest.hint(asked, names);
      throw new UsageException(
          "no help on '" + asked + "'",
          "for help, over " + String.join(", ", names),
          hint.isEmpty() ? "try a vendor, a resource, or a word of what you look for" : hint);
    }
    return found;
  }

  /** One line: the signature of an operation. */
  public static String signature(Vendor vendor, Operation operation) {
    return OperationPage.signature(vendor, operation);
  }

  private List<String> named(Vendor vendor, String asked) {
    int dot = asked.indexOf('.');
    if (dot < 0) {
      return vendor(vendor);
    }
    String rest = asked.substring(dot + 1);
    Resource resource = vendor.resources().get(rest);
    return operation(vendor, rest)
        .map(found -> OperationPage.of(vendor, found))
        .orElseGet(() -> resource == null ? unknown(vendor, rest) : resource(vendor, resource));
  }

  private static Optional<Operation> operation(Vendor vendor, String id) {
    Operation direct = vendor.operations().get(id);
    if (direct != null) {
      return Optional.of(direct);
    }
    int dot = id.lastIndexOf('.');
    Resource resource = dot < 0 ? null : vendor.resources().get(id.substring(0, dot));
    String meant = resource == null ? null : resource.operations().get(id.substring(dot + 1));
    return Optional.ofNullable(meant).map(vendor.operations()::get);
  }

  private static List<String> unknown(Vendor vendor, String rest) {
    TreeSet<String> known = new TreeSet<>(vendor.resources().keySet());
    known.addAll(vendor.operations().keySet());
    String hint = Nearest.hint(rest, known);
    throw new UsageException(
        "no help on '" + vendor.name() + "." + rest + "'",
        "for help, vendor " + vendor.name(),
        hint.isEmpty() ? "help " + vendor.name() + " lists its resources" : hint);
  }

  private static List<String> vendor(Vendor vendor) {
    List<String> lines = new ArrayList<>();
    lines.add(vendor.name() + "  " + vendor.title() + ", API " + vendor.version());
    lines.add("");
    lines.add("Resources");
    for (Resource resource : vendor.resources().values()) {
      if (!resource.path().contains(".")) {
        lines.add(row(resource.path(), summary(resource)));
      }
    }
    lines.add("");
    lines.add("help " + vendor.name() + ".RESOURCE lists what can be done with one.");
    return lines;
  }

  private static String summary(Resource resource) {
    String words = String.join(" ", resource.operations().keySet());
    String children = String.join(" ", resource.children());
    String all =
        children.isEmpty()
            ? words
            : words + (words.isEmpty() ? "" : "; ") + "under it: " + children;
    return resource.summary().isEmpty() ? all : resource.summary() + " (" + all + ")";
  }

  private static List<String> resource(Vendor vendor, Resource resource) {
    List<String> lines = new ArrayList<>();
    lines.add(
        vendor.name()
            + "."
            + resource.path()
            + (resource.summary().isEmpty() ? "" : "  " + resource.summary()));
    lines.add("");
    lines.add("Operations");
    resource
        .operations()
        .forEach(
            (word, id) -> {
              Operation operation = vendor.operations().get(id);
              if (operation != null) {
                boolean own = operation.name().equals(word);
                lines.add(
                    row(
                        word,
                        operation.text().summary() + (own ? "" : "  (the vendor's " + id + ")")));
              }
            });
    if (!resource.children().isEmpty()) {
      lines.add("");
      lines.add("Under it");
      resource.children().forEach(child -> lines.add(row(resource.path() + "." + child, "")));
    }
    return lines;
  }

  private List<String> search(String asked) {
    Search search = new Search(asked);
    names.forEach(name -> search.in(load.apply(name)));
    List<Search.Hit> hits = search.found();
    List<String> found = new ArrayList<>();
    if (!hits.isEmpty() && !search.all()) {
      found.add("Nothing has all of these words; these have most:");
    }
    hits.stream().limit(FOUND).forEach(hit -> found.add(row(hit.name(), hit.summary())));
    if (hits.size() > FOUND) {
      found.add("  … " + (hits.size() - FOUND) + " more; add a word");
    }
    if (!found.isEmpty()) {
      found.add("");
      found.add("help " + hits.get(0).name() + " tells how it is called.");
    }
    return found;
  }

  private static String row(String name, String text) {
    return ("  " + name + " ".repeat(Math.max(2, NAME - name.length())) + text).stripTrailing();
  }
}
