package dev.reeve.call;

import dev.reeve.call.address.Template;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.Comparator;
import java.util.Optional;

/** Which operation a concrete path belongs to. */
final class Paths {
  private Paths() {}

  /** The operation of that method whose template matches the path most exactly. */
  static Optional<Operation> matching(Vendor vendor, String method, String path) {
    String plain = plain(path);
    return vendor.operations().values().stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> new Template(operation.path()).match(plain).isPresent())
        .max(
            Comparator.comparing((Operation operation) -> operation.service().equals("main"))
                .thenComparing(operation -> new Template(operation.path()).exactness()));
  }

  /** The path without its query. */
  static String plain(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
