package dev.reeve.auth.login;

import dev.reeve.http.Answer;
import dev.reeve.http.Door;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Headers;
import dev.reeve.http.Invocation;
import dev.reeve.http.Pause;
import dev.reeve.http.Request;
import dev.reeve.secret.Redactor;
import dev.reeve.value.Context;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticator needs to log in. Its requests are marked as credential requests: they are
 * never planned, journalled or recorded.
 *
 * @param vendor the API
 * @param context where the call was made that needs the login
 * @param credentials of the profile
 * @param scope the profile's scope, for paths that need it
 * @param now the time
 * @param way how requests are sent
 */
public record Login(
    Vendor vendor,
    Context context,
    Credentials credentials,
    Map<String, String> scope,
    Instant now,
    Way way) {

  /**
   * How a login's requests are sent.
   *
   * @param door the door for credential requests
   * @param endpoints where the vendor is reached
   * @param redactor masks what the vendor repeats in its errors
   * @param pause the clock of a login that waits
   * @param person who logs in where the vendor wants a person
   */
  public record Way(
      Door door, Endpoints endpoints, Redactor redactor, Pause pause, Person person) {}

  /** {@code for pureport, profile prod}. */
  public String where() {
    return "for " + vendor.name() + ", profile " + context.profile();
  }

  /** The command that logs in: {@code reeve login acme -p prod}. */
  public String command() {
    return "reeve login " + vendor.name() + " -p " + context.profile();
  }

  /** Calls the operation of that id; what it answers is read by {@link TokenAnswer}. */
  public TokenAnswer call(String operationId, Request.@Nullable Payload payload) {
    return call(operationId, payload, Headers.NONE);
  }

  /** The same with headers. */
  public TokenAnswer call(String operationId, Request.@Nullable Payload payload, Headers headers) {
    Operation operation = vendor.operations().get(operationId);
    if (operation == null) {
      throw new IllegalStateException(vendor.name() + " has no operation " + operationId);
    }
    Endpoint endpoint = way.endpoints().of(context, vendor, operation.service());
    URI uri = URI.create(endpoint.base() + path(operation));
    return send(
        operation.method(), uri, headers, payload, invocation(Optional.of(operation), endpoint));
  }

  /**
   * Posts to an address that the document tells and no operation describes, e.g. of tokens. Where
   * the profile names another server than the document, that one gives the tokens too.
   */
  public TokenAnswer post(String address, Request.Payload payload, Headers headers) {
    Endpoint endpoint = endpoint();
    URI uri = address(address);
    if (endpoint.covers(uri)) {
      return send("POST", uri, headers, payload, invocation(Optional.empty(), endpoint));
    }
    Set<String> origins = new LinkedHashSet<>(endpoint.origins());
    origins.add(Endpoint.origin(uri));
    Endpoint wider = new Endpoint(endpoint.profile(), endpoint.base(), origins, endpoint.tls());
    return send("POST", uri, headers, payload, invocation(Optional.empty(), wider));
  }

  /** Where {@link #post} sends what is posted to that address of the document. */
  public URI address(String address) {
    Endpoint endpoint = endpoint();
    URI base = URI.create(endpoint.base() + "/");
    URI told = base.resolve(address);
    String main = vendor.services().get(0).url();
    boolean documented = main.startsWith("http") && endpoint.covers(URI.create(main));
    return endpoint.covers(told) || documented ? told : base.resolve(told.getRawPath());
  }

  private Endpoint endpoint() {
    return way.endpoints().of(context, vendor, vendor.services().get(0).name());
  }

  private Invocation invocation(Optional<Operation> operation, Endpoint endpoint) {
    return new Invocation(vendor, operation, Map.of(), withoutHeaders(), endpoint, true);
  }

  private TokenAnswer send(
      String method,
      URI uri,
      Headers headers,
      Request.@Nullable Payload payload,
      Invocation invocation) {
    Headers all = headers.with("Accept", "application/json");
    Answer answer = way.door().send(new Request(method, uri, all, payload, invocation));
    return new TokenAnswer(this, answer);
  }

  /** Headers that {@code using} sets belong to the vendor's calls, not to the login. */
  private Context withoutHeaders() {
    Context.Options options = context.options();
    return context.withOptions(
        new Context.Options(options.timeout(), options.retries(), Map.of(), options.replace()));
  }

  /** Path parameters come from the profile's scope: a login has no arguments. */
  private String path(Operation operation) {
    String path = operation.path();
    for (var rule : vendor.scopes()) {
      String value = context.scope().getOrDefault(rule.name(), scope.get(rule.name()));
      for (String parameter : value == null ? java.util.List.<String>of() : rule.parameters()) {
        path = path.replace("{" + parameter + "}", value);
      }
    }
    return path;
  }
}
