package dev.reeve.simulator.route;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operation of a method and a path within one service of a vendor. */
public final class Router {
  private final List<Route> routes;
  private final Matching matching;

  private record Route(Operation operation, PathTemplate template) {}

  private Router(List<Route> routes, Matching matching) {
    this.routes = routes;
    this.matching = matching;
  }

  /** The routes of one service of a vendor, e.g. {@code main}. */
  public static Router of(Vendor vendor, String service, Matching matching) {
    List<Route> routes = new ArrayList<>();
    for (Operation operation : vendor.operations().values()) {
      if (operation.service().equals(service)) {
        routes.add(
            new Route(
                operation,
                PathTemplate.of(matching.base() + operation.path(), matching.ignoreCase())));
      }
    }
    routes.sort(Comparator.comparing((Route route) -> route.template().rank()));
    return new Router(List.copyOf(routes), matching);
  }

  /** The most exact operation for a method and an escaped path. */
  public Optional<Match> find(String method, String path) {
    List<String> segments = PathTemplate.split(path);
    return routes.stream()
        .filter(route -> route.operation().method().equals(method))
        .filter(route -> fits(route, path))
        .flatMap(route -> match(route, segments).stream())
        .findFirst();
  }

  /** The methods that some operation takes at a path; empty when the path is unknown. */
  public Set<String> methods(String path) {
    List<String> segments = PathTemplate.split(path);
    Set<String> methods = new LinkedHashSet<>();
    routes.stream()
        .filter(route -> fits(route, path) && match(route, segments).isPresent())
        .forEach(route -> methods.add(route.operation().method()));
    return methods;
  }

  private boolean fits(Route route, String path) {
    return matching.ignoreSlash() || route.template().endsWithSlash() == path.endsWith("/");
  }

  private static Optional<Match> match(Route route, List<String> segments) {
    Optional<Map<String, String>> values = route.template().match(segments);
    return values.map(found -> new Match(route.operation(), found));
  }
}
