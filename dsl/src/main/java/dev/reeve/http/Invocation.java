package dev.reeve.http;

import dev.reeve.value.Context;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that caused a request, so that logs, journal and errors speak of {@code networks.create}
 * and not of URLs.
 *
 * @param vendor the API
 * @param operation the operation; empty for a raw path that matches none
 * @param arguments what was given, as JSON values, secrets still inside
 * @param context where it was called
 * @param endpoint where it is sent and how TLS is checked
 * @param credential whether an authenticator sends it: never planned, journalled or recorded
 */
public record Invocation(
    Vendor vendor,
    Optional<Operation> operation,
    Map<String, @Nullable Object> arguments,
    Context context,
    Endpoint endpoint,
    boolean credential) {

  /** What it does; a raw path that matches nothing counts as a write unless GET or HEAD. */
  public Effect effect(String method) {
    return operation
        .map(Operation::effect)
        .orElse(method.equals("GET") || method.equals("HEAD") ? Effect.READ : Effect.ACTION);
  }

  /** Whether sending it again does no harm. */
  public boolean repeatable(String method) {
    return !effect(method).writes()
        || operation.map(known -> known.settling().repeatable()).orElse(false);
  }

  /** {@code pureport.networks.create}, or {@code pureport (raw)}. */
  public String name() {
    return operation
        .map(known -> vendor.name() + "." + known.id())
        .orElse(vendor.name() + " (raw)");
  }

  /** The second line of an error: {@code for pureport.networks.create, profile prod}. */
  public String where() {
    Context.SourceLine line = context.line();
    String file = line.file().isEmpty() ? "" : line.file() + " ";
    String place = line.line() == 0 ? "" : ", " + file + "line " + line.line();
    return "for " + name() + ", profile " + endpoint.profile() + place;
  }

  /** The same with other options of calls. */
  public Invocation withOptions(Context.Options options) {
    Context other = context.withOptions(options);
    return new Invocation(vendor, operation, arguments, other, endpoint, credential);
  }

  /** The name only: arguments may hold secrets. */
  @Override
  public String toString() {
    return name();
  }
}
