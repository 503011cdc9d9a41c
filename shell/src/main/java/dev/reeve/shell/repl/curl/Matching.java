package dev.reeve.shell.repl.curl;

import dev.reeve.errors.UsageException;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import dev.reeve.vendor.Vendor.Service;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the operation that a curl command calls: by its host, then by the template of its path. */
final class Matching {
  private final List<Vendor> vendors;
  private final Function<String, String> urls;

  /**
   * Over these vendors.
   *
   * @param urls the address that the profile in force has for a vendor, or empty
   */
  Matching(List<Vendor> vendors, Function<String, String> urls) {
    this.vendors = vendors;
    this.urls = urls;
  }

  /**
   * An operation with what the address gives it.
   *
   * @param vendor whose it is
   * @param operation the operation
   * @param path values of its path parameters
   */
  record Found(Vendor vendor, Operation operation, Map<String, String> path) {

    String name() {
      return vendor.name() + "." + operation.id();
    }

    /** Whether it is how the vendor's authenticator logs in. */
    boolean login() {
      return operation.id().equals(vendor.auth().login())
          || operation.id().equals(vendor.auth().refresh());
    }
  }

  /**
   * The operations that the command may mean, those with the most literal path alone.
   *
   * @throws UsageException when there is none
   */
  List<Found> of(PastedCurl curl) {
    Address address = Address.of(curl.url());
    List<Vendor> near = byHost(address);
    List<Found> all = candidates(near.isEmpty() ? vendors : near, address);
    List<Found> found =
        best(all.stream().filter(each -> each.operation.method().equals(curl.method())).toList());
    if (found.isEmpty()) {
      throw none(curl, address, near, all);
    }
    return found;
  }

  /** Whether no vendor has the host, so that only the path told. */
  boolean byPathAlone(PastedCurl curl) {
    return byHost(Address.of(curl.url())).isEmpty();
  }

  private static UsageException none(
      PastedCurl curl, Address address, List<Vendor> near, List<Found> all) {
    Set<String> methods = new TreeSet<>();
    all.forEach(each -> methods.add(each.operation.method() + " " + each.name()));
    String of =
        near.isEmpty()
            ? "any vendor"
            : String.join(" or ", near.stream().map(Vendor::name).toList());
    return PastedCurl.wrong(
        curl.method() + " " + Variables.shown(address.path()) + " is no operation of " + of,
        methods.isEmpty()
            ? "help finds operations by word"
            : "the address is known for " + String.join(", ", methods));
  }

  private List<Vendor> byHost(Address address) {
    return vendors.stream().filter(vendor -> hosts(vendor, address)).toList();
  }

  private boolean hosts(Vendor vendor, Address address) {
    if (Variables.in(address.host())) {
      return address
          .host()
          .toLowerCase(Locale.ROOT)
          .contains(vendor.name().toLowerCase(Locale.ROOT));
    }
    Set<String> hosts = new TreeSet<>();
    hosts.add(Address.of(urls.apply(vendor.name())).host());
    for (Service service : vendor.services()) {
      hosts.add(Address.of(service.url()).host());
      hosts.addAll(service.hostAliases());
    }
    hosts.remove("");
    return hosts.contains(address.host());
  }

  private static List<Found> candidates(List<Vendor> vendors, Address address) {
    List<Found> found = new ArrayList<>();
    for (Vendor vendor : vendors) {
      for (Operation operation : vendor.operations().values()) {
        for (Service service : vendor.services()) {
          if (service.name().equals(operation.service())) {
            String base = Address.of(service.url()).path();
            Map<String, String> values = match(base + operation.path(), address.path());
            if (values != null) {
              found.add(new Found(vendor, operation, values));
            }
          }
        }
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Map<String, String> match(
      String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.replaceAll("/$", "").split("/", -1);
    if (wanted.length != given.length) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].matches("\\{.+}") && !given[i].isEmpty()) {
        values.put(wanted[i].substring(1, wanted[i].length() - 1), decoded(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return null;
      }
    }
    return values;
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  private static List<Found> best(List<Found> found) {
    int fewest = found.stream().mapToInt(each -> each.path.size()).min().orElse(0);
    return found.stream().filter(each -> each.path.size() == fewest).toList();
  }
}
