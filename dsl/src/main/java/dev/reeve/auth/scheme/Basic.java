package dev.reeve.auth.scheme;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Headed;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Settings;
import dev.reeve.http.Headers;
import dev.reeve.http.Request;
import dev.reeve.vendor.AuthRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * HTTP Basic on each request (RFC 7617). The document may name the two fields otherwise: Illumio's
 * are {@code key} and {@code secret}.
 */
final class Basic implements Authenticator {
  private final AuthRule rule;
  private final String user;
  private final String password;

  Basic(AuthRule rule) {
    this.rule = rule;
    this.user = Settings.text(rule, "userField", "username");
    this.password = Settings.text(rule, "passwordField", "password");
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain(user, "user name, or the name of an API key"),
        CredentialField.secret(password, "its password, or the secret of the API key"));
  }

  @Override
  public boolean needsGrant() {
    return false;
  }

  /** There is no login: a harmless read proves the credentials, where the document names one. */
  @Override
  public Grant login(Login login) {
    String probe = Settings.text(rule, "probe", rule.login());
    if (!probe.isEmpty()) {
      Credentials credentials = login.credentials();
      String basic = Headed.basic(credentials.get(user), credentials.get(password));
      Headers headers = Headers.NONE.with("Authorization", basic);
      login
          .call(probe, null, headers)
          .orRefused("check `" + user + "` and `" + password + "`, and the scope of the profile");
    }
    return new Grant(Map.of(), login.now(), Instant.MAX, Map.of());
  }

  @Override
  public Request sign(Request request, Credentials credentials, Grant grant) {
    return Headed.basic(request, credentials.get(user), credentials.get(password));
  }
}
