package dev.reeve.auth.scheme;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Headed;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.http.Headers;
import dev.reeve.http.Request;
import dev.reeve.vendor.AuthRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Crunchy PGO: HTTP Basic of an operator user on each request, over a TLS connection with our
 * certificate. Every versioned call must repeat the server's version exactly, so a login fetches it
 * and keeps it as a fact for an hour: servers are upgraded.
 */
final class PgoBasic implements Authenticator {
  private static final Duration VERSION_LIFE = Duration.ofHours(1);

  private final AuthRule rule;

  PgoBasic(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain(
            "username", "operator user (pgouser)", both("PGOUSERNAME"), "userfile:${PGOUSER}"),
        CredentialField.secret(
            "password", "its password", both("PGOUSERPASS"), "passfile:${PGOUSER}"));
  }

  /** One of the two variables: either alone counts for nothing, and the file is read. */
  private static String both(String variable) {
    return "${" + variable + ":+env:" + variable + "}${PGOUSERNAME:+}${PGOUSERPASS:+}";
  }

  @Override
  public boolean needsGrant() {
    return false;
  }

  @Override
  public Grant login(Login login) {
    Credentials credentials = login.credentials();
    String basic = Headed.basic(credentials.get("username"), credentials.get("password"));
    TokenAnswer answer =
        login
            .call(rule.login(), null, Headers.NONE.with("Authorization", basic))
            .orRefused(
                "check `username` and `password`, and `clientCert` and `clientKey` where it asks"
                    + " for a certificate");
    Map<String, String> facts = answer.facts(Map.of());
    if (facts.isEmpty()) {
      throw answer.odd("without a version");
    }
    return new Grant(Map.of(), login.now(), login.now().plus(VERSION_LIFE), facts);
  }

  @Override
  public Request sign(Request request, Credentials credentials, Grant grant) {
    return Headed.basic(request, credentials.get("username"), credentials.get("password"));
  }
}
