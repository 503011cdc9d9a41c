package dev.reeve.auth.scheme;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.JsonWebToken;
import dev.reeve.auth.login.Login;
import dev.reeve.secret.Secret;

/** A token that the profile holds ready, instead of what one is signed with. */
final class ReadyToken {
  private ReadyToken() {}

  /** The token, unless it tells that it is over. */
  static Secret unexpired(Login login, String word, String field, String instead, Secret token) {
    JsonWebToken.expires(token)
        .filter(end -> !login.now().isBefore(end))
        .ifPresent(
            end -> {
              throw new AuthException(
                  "The " + word + " token expired at " + end + ".",
                  "in " + login.credentials().place(field),
                  "make a new one, or give " + instead + " instead");
            });
    return token;
  }
}
