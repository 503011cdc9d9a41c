package dev.reeve.call.job;

import dev.reeve.value.Item;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rule tells the states of a record. */
final class RecordRules {
  private RecordRules() {}

  /** The rule of what gave the item, else one of its resource's: that of a creation first. */
  static Optional<AsyncRule> of(Item item) {
    return item.origin()
        .flatMap(RecordRules::own)
        .or(() -> ofResource(item.vendor(), item.resource()));
  }

  /** All states that a rule knows. */
  static List<String> states(AsyncRule rule) {
    List<String> states = new ArrayList<>(rule.states().pending());
    states.addAll(rule.states().success());
    states.addAll(rule.states().failure());
    states.addAll(rule.states().person().keySet());
    return states;
  }

  private static Optional<AsyncRule> own(Operation operation) {
    return operation.async().flatMap(RecordRules::record);
  }

  private static Optional<AsyncRule> record(AsyncRule rule) {
    return rule.shape() == AsyncRule.Shape.RECORD
        ? Optional.of(rule)
        : rule.then().flatMap(RecordRules::record);
  }

  private static Optional<AsyncRule> ofResource(Vendor vendor, String path) {
    Resource resource = vendor.resources().get(path);
    if (resource == null) {
      return Optional.empty();
    }
    Stream<Operation> own =
        vendor.operations().values().stream().filter(operation -> isOf(operation, resource));
    return own.sorted(Comparator.comparingInt(RecordRules::rank))
        .map(RecordRules::own)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether an operation's rule polls a record of that resource. */
  private static boolean isOf(Operation operation, Resource resource) {
    String get = resource.operations().getOrDefault("get", "");
    return own(operation).filter(rule -> !get.isEmpty() && rule.poll().equals(get)).isPresent()
        || operation.resource().equals(resource.path()) && own(operation).isPresent();
  }

  private static int rank(Operation operation) {
    boolean deletes = operation.async().filter(rule -> rule.states().gone()).isPresent();
    return switch (operation.effect()) {
      case CREATE -> 0;
      case READ -> 1;
      default -> deletes ? 3 : 2;
    };
  }
}
