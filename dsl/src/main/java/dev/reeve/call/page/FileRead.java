package dev.reeve.call.page;

import dev.reeve.call.address.Template;
import dev.reeve.call.argument.Bound;
import dev.reeve.call.argument.Window;
import dev.reeve.vendor.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The call that reads the data file of a collection: the operation whose path it is. */
final class FileRead {
  private final Bound list;

  FileRead(Bound list) {
    this.list = list;
  }

  Bound of(String path) {
    Operation operation =
        list.vendor().operations().values().stream()
            .filter(each -> each.method().equals("GET"))
            .filter(each -> new Template(each.path()).match(path).isPresent())
            .max(Comparator.comparingInt(each -> new Template(each.path()).exactness()))
            .orElse(list.operation());
    Map<String, String> values =
        new Template(operation.path()).match(path).orElseGet(LinkedHashMap::new);
    return new Bound(
        list.vendor(),
        operation,
        values,
        Map.of(),
        Map.of(),
        Optional.empty(),
        list.context(),
        Window.ALL);
  }
}
