package dev.reeve.simulator.route;

import dev.reeve.vendor.Operation;

/** Names of collections, by path. */
final class Collections {

  private Collections() {}

  static String of(Operation operation) {
    String name = "";
    for (String segment : operation.path().split("/")) {
      if (!segment.isEmpty() && !segment.contains("{")) {
        name = segment;
      }
    }
    return operation.service().equals("main") ? name : operation.service() + "." + name;
  }
}
