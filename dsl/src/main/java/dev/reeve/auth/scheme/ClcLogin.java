package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Payloads;
import dev.reeve.auth.login.Settings;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CenturyLink Cloud: user and password for a token of two weeks without refresh; the answer tells
 * the home alias and the default data center.
 */
final class ClcLogin implements Bearing {
  private static final Duration RENEW_AFTER = Duration.ofDays(10);

  private final AuthRule rule;

  ClcLogin(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain(
            "username",
            "user name of the control portal",
            "CLC_USERNAME",
            "CLC_USER",
            "CLC_V2_API_USERNAME"),
        CredentialField.secret("password", "its password", "CLC_PASSWORD", "CLC_V2_API_PASSWD"));
  }

  /** Wrong credentials are answered with 400. */
  @Override
  public Grant login(Login login) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("username", login.credentials().get("username").reveal());
    body.put("password", login.credentials().get("password").reveal());
    TokenAnswer answer =
        login
            .call(rule.login(), Payloads.json(body))
            .orRefused("check `username` and `password`; too many attempts lock the user");
    Map<String, Secret> tokens =
        Map.of(Grant.ACCESS, answer.token(Settings.text(rule, "tokenField", "/bearerToken")));
    Duration life = Settings.duration(rule, "renewAfter", RENEW_AFTER);
    return new Grant(tokens, login.now(), login.now().plus(life), answer.facts(tokens));
  }
}
