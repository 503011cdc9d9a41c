package dev.reeve.run.plan;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Request;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request in the words of its document: one that was planned, or one that asks for what was.
 *
 * @param entry the number in the plan; 0 for a read
 * @param request what was to be sent
 * @param operation what it calls
 * @param arguments all that it was called with, by name, members of its body among them
 * @param record what it would give, empty where it gives no record
 * @param id of the record that it makes or works on, or empty
 * @param looks how often that record was looked at since
 */
record Written(
    int entry,
    Request request,
    Operation operation,
    Map<String, @Nullable Object> arguments,
    Map<String, @Nullable Object> record,
    String id,
    AtomicInteger looks) {

  static Written of(int entry, Request request, Operation operation) {
    Map<String, @Nullable Object> arguments = arguments(request, operation);
    return new Written(
        entry,
        request,
        operation,
        arguments,
        Map.of(),
        target(request, operation, arguments),
        new AtomicInteger());
  }

  Written giving(Map<String, @Nullable Object> known, String name) {
    return new Written(entry, request, operation, arguments, known, name, looks);
  }

  Effect effect() {
    return operation.effect();
  }

  Optional<Resource> resource() {
    String told = operation.gives().resource();
    String path = told.isEmpty() ? operation.resource() : told;
    return Optional.ofNullable(request.invocation().vendor().resources().get(path));
  }

  /** Whether both speak of one vendor under one profile, and of one resource. */
  boolean near(Written other) {
    return request.invocation().vendor().name().equals(other.request.invocation().vendor().name())
        && request
            .invocation()
            .endpoint()
            .profile()
            .equals(other.request.invocation().endpoint().profile())
        && (operation.resource().equals(other.operation.resource())
            || resource().isPresent() && resource().equals(other.resource()));
  }

  /** Whether another call names the same record. */
  boolean names(String other) {
    return !id.isEmpty() && (id.equals(other) || Addresses.bare(id).equals(Addresses.bare(other)));
  }

  /** The rules by which what it began goes on, one after the other. */
  List<AsyncRule> rules() {
    Optional<AsyncRule> first = operation.async();
    Optional<AsyncRule> then = first.flatMap(AsyncRule::then);
    return java.util.stream.Stream.of(first, then).flatMap(Optional::stream).toList();
  }

  /** An argument as text, secrets left out. */
  Optional<String> argument(String name) {
    Object value = arguments.get(name);
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.get(0);
    }
    return value == null || value instanceof Secret || value instanceof Map<?, ?>
        ? Optional.empty()
        : Optional.of(String.valueOf(value));
  }

  private static Map<String, @Nullable Object> arguments(Request request, Operation operation) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(request.invocation().arguments());
    new Template(operation.path()).match(path(request)).ifPresent(all::putAll);
    Object body = Bodies.of(request);
    if (body instanceof Map<?, ?>) {
      Placing.members(body).forEach(all::putIfAbsent);
    }
    return all;
  }

  /** The path below the endpoint's base. */
  static String path(Request request) {
    Endpoint endpoint = request.invocation().endpoint();
    String base = Optional.ofNullable(endpoint.base().getRawPath()).orElse("");
    String path = Optional.ofNullable(request.uri().getRawPath()).orElse("");
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }

  private static String target(
      Request request, Operation operation, Map<String, @Nullable Object> arguments) {
    Resource resource = request.invocation().vendor().resources().get(operation.resource());
    Template template = new Template(operation.path());
    String named = resource == null ? "" : resource.identity().parameter();
    // PGO writes Clustername in one request and clustername in the other
    String name =
        arguments.keySet().stream()
            .filter(each -> each.equalsIgnoreCase(named) || handle(operation, each))
            .findFirst()
            .or(template::own)
            .orElse("");
    Object value = name.isEmpty() ? null : arguments.get(name);
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.get(0);
    }
    return value == null || value instanceof Secret ? "" : String.valueOf(value);
  }

  private static boolean handle(Operation operation, String argument) {
    return operation.async().stream()
        .anyMatch(rule -> rule.handle().contains("argument:" + argument));
  }
}
