package dev.reeve.auth.scheme;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Headed;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Settings;
import dev.reeve.http.Request;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** One value that never changes on each request: a bearer token, an API key, or none at all. */
final class Fixed implements Authenticator {
  private final List<CredentialField> fields;
  private final BiFunction<Request, Secret, Request> apply;

  private Fixed(List<CredentialField> fields, BiFunction<Request, Secret, Request> apply) {
    this.fields = fields;
    this.apply = apply;
  }

  /** RFC 6750. */
  static Authenticator bearer() {
    return new Fixed(
        List.of(CredentialField.secret("token", "the token that is sent as Bearer")),
        Headed::bearer);
  }

  /** In the place that the document names: header, query or cookie. */
  static Authenticator apiKey(AuthRule rule) {
    String name = Settings.text(rule, "name", "X-API-Key");
    BiFunction<Request, Secret, Request> apply =
        switch (Settings.text(rule, "in", "header")) {
          case "query" -> (request, key) -> inQuery(request, name, key);
          case "cookie" ->
              (request, key) -> request.withHeader("Cookie", name + "=" + key.reveal());
          default -> (request, key) -> request.withHeader(name, key.reveal());
        };
    return new Fixed(
        List.of(CredentialField.secret("apiKey", "the key that is sent as " + name)), apply);
  }

  /** Nothing is sent; a client certificate, where there is one, is part of the connection. */
  static Authenticator nothing() {
    return new Fixed(List.of(), (request, none) -> request);
  }

  @Override
  public List<CredentialField> fields() {
    return fields;
  }

  @Override
  public boolean needsGrant() {
    return false;
  }

  @Override
  public Grant login(Login login) {
    fields.forEach(field -> login.credentials().get(field.name()));
    return new Grant(Map.of(), login.now(), Instant.MAX, Map.of());
  }

  @Override
  public Request sign(Request request, Credentials credentials, Grant grant) {
    return fields.isEmpty() ? request : apply.apply(request, credentials.get(fields.get(0).name()));
  }

  private static Request inQuery(Request request, String name, Secret key) {
    String pair = encode(name) + "=" + encode(key.reveal());
    String uri = request.uri().toString();
    URI with = URI.create(uri + (request.uri().getRawQuery() == null ? "?" : "&") + pair);
    return new Request(
        request.method(), with, request.headers(), request.payload(), request.invocation());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
