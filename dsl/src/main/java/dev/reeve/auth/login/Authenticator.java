package dev.reeve.auth.login;

import dev.reeve.http.Request;
import java.util.List;
import java.util.Set;

/**
 * How one scheme proves who asks. It declares its credentials, so that setup asks for what it
 * needs, and applies them itself.
 *
 * <p>Before a call: {@link #login} where {@link #needsGrant}, then {@link #sign}. When a grant is
 * about to end, or a call was refused for its token: {@link #renew}, once, then {@link #sign}
 * again.
 */
public interface Authenticator {

  /** The credentials it wants, in the order of asking. */
  List<CredentialField> fields();

  /** The required fields that are missing; {@code present} are those the profile has. */
  default List<CredentialField> missing(Set<String> present) {
    return fields().stream()
        .filter(field -> field.required() && !present.contains(field.name()))
        .toList();
  }

  /** Whether a call needs a {@link #login} before. */
  default boolean needsGrant() {
    return true;
  }

  /**
   * Asks the vendor for a token, or at least who we are.
   *
   * @throws AuthException when it gives none
   */
  Grant login(Login login);

  /** Asks for a new token when the old one ends; logs in anew unless the scheme knows better. */
  default Grant renew(Login login, Grant old) {
    return login(login);
  }

  /** The request with its proof. */
  Request sign(Request request, Credentials credentials, Grant grant);
}
